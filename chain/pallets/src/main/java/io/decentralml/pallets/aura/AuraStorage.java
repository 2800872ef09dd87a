package io.decentralml.pallets.aura;

import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageValue;
import io.decentralml.scale.Scale;
import java.util.List;

/** The storage of the Aura pallet. */
final class AuraStorage {
  final PalletStorage items;
  final StorageValue<List<AuthorityId>> authorities;
  final StorageValue<Slot> currentSlot;

  AuraStorage(PalletStorage items) {
    this.items = items;
    authorities =
        items.value(
            "Authorities",
            Scale.boundedList(AuthorityIdCodec.CODEC, AuraPallet.MAX_AUTHORITIES),
            List.of(),
            "The current authority set.");
    currentSlot =
        items.value(
            "CurrentSlot",
            SlotCodec.CODEC,
            new Slot(0),
            "The current slot of this block.",
            "",
            "This will be set in `on_initialize`.");
  }
}
