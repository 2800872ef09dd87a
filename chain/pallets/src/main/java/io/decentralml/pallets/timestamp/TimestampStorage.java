package io.decentralml.pallets.timestamp;

import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.Moment;
import io.decentralml.primitives.MomentCodec;
import io.decentralml.scale.Scale;

/** The storage of the Timestamp pallet. */
final class TimestampStorage {
  final PalletStorage items;
  final StorageValue<Moment> now;
  final StorageValue<Boolean> didUpdate;

  TimestampStorage(PalletStorage items) {
    this.items = items;
    now =
        items.value(
            "Now", MomentCodec.CODEC, Moment.ZERO, "The current time for the current block.");
    didUpdate =
        items.value(
            "DidUpdate",
            Scale.BOOL,
            false,
            "Whether the timestamp has been updated in this block.",
            "",
            "This value is updated to `true` upon successful submission of a timestamp by a node.",
            "It is then checked at the end of each block execution in the `on_finalize` hook.");
  }
}
