package io.decentralml.pallets.grandpa;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** The event of the Grandpa pallet. */
@ScaleType("pallet_grandpa::pallet::Event")
public sealed interface GrandpaEvent {
  /** New authority set has been applied. */
  @ScaleCase(index = 0, name = "NewAuthorities")
  record NewAuthorities(@ScaleField(typeName = "AuthorityList") List<GrandpaAuthority> authoritySet)
      implements GrandpaEvent {}

  /** Current authority set has been paused. */
  @ScaleCase(index = 1, name = "Paused")
  record Paused() implements GrandpaEvent {}

  /** Current authority set has been resumed. */
  @ScaleCase(index = 2, name = "Resumed")
  record Resumed() implements GrandpaEvent {}
}
