package io.decentralml.pallets.timestamp;

import io.decentralml.frame.Call;
import io.decentralml.primitives.Moment;
import io.decentralml.scale.Compact;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** The calls of the Timestamp pallet. */
@ScaleType(value = "pallet_timestamp::pallet::Call", parameters = "T")
public sealed interface TimestampCall extends Call {
  /**
   * Set the current time.
   *
   * <p>This call should be invoked exactly once per block. It will panic at the finalization phase,
   * if this call hasn't been invoked by that time.
   *
   * <p>The timestamp should be greater than the previous one by the amount specified by {@code
   * MinimumPeriod}.
   *
   * <p>The dispatch origin for this call must be None.
   */
  @ScaleCase(index = 0, name = "set")
  record Set(@Compact @ScaleField(typeName = "T::Moment") Moment now) implements TimestampCall {}
}
