package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** How a result is judged. */
@ScaleType("pallet_decentralml::types::ValidationStrategy")
public enum ValidationStrategy {
  /** Accepted as soon as it is delivered. */
  @ScaleCase(index = 0, name = "AutoAccept")
  AUTO_ACCEPT,

  /** The creator accepts or rejects it. */
  @ScaleCase(index = 1, name = "ManualAccept")
  MANUAL_ACCEPT,

  /** Attesters validate it, then the creator accepts or rejects it. */
  @ScaleCase(index = 2, name = "CustomAccept")
  CUSTOM_ACCEPT
}
