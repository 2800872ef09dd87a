package io.decentralml.pallets.session;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** The event of the Session pallet. */
@ScaleType("pallet_session::pallet::Event")
public sealed interface SessionEvent {
  /**
   * New session has happened. Note that the argument is the session index, not the block number as
   * the type might suggest.
   */
  @ScaleCase(index = 0, name = "NewSession")
  record NewSession(@ScaleField(typeName = "SessionIndex") int sessionIndex)
      implements SessionEvent {}
}
