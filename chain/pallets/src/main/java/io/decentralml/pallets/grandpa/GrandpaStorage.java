package io.decentralml.pallets.grandpa;

import io.decentralml.frame.OptionalStorageMap;
import io.decentralml.frame.OptionalStorageValue;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.BlockNumberCodec;
import io.decentralml.scale.Scale;
import java.util.List;

/** The storage of the Grandpa pallet. */
final class GrandpaStorage {
  final PalletStorage items;
  final StorageValue<StoredState> state;
  final OptionalStorageValue<StoredPendingChange> pendingChange;
  final OptionalStorageValue<BlockNumber> nextForced;
  final OptionalStorageValue<StalledRange> stalled;
  final StorageValue<Long> currentSetId;
  final OptionalStorageMap<Long, Integer> setIdSession;
  final StorageValue<List<GrandpaAuthority>> authorities;

  GrandpaStorage(PalletStorage items) {
    this.items = items;
    state =
        items.value(
            "State",
            StoredStateCodec.CODEC,
            new StoredState.Live(),
            "State of the current authority set.");
    pendingChange =
        items.optionalValue(
            "PendingChange",
            StoredPendingChangeCodec.CODEC,
            "Pending change: (signaled at, scheduled change).");
    nextForced =
        items.optionalValue(
            "NextForced", BlockNumberCodec.CODEC, "Next block number where we can force a change.");
    stalled =
        items.optionalValue(
            "Stalled", StalledRangeCodec.CODEC, "`true` if we are currently stalled.");
    currentSetId =
        items.value(
            "CurrentSetId",
            Scale.U64,
            0L,
            "The number of changes (both in terms of keys and underlying economic responsibilities)",
            "in the \"set\" of Grandpa validators from genesis.");
    setIdSession =
        items.optionalMap(
            "SetIdSession",
            StorageHasher.TWOX_64_CONCAT,
            Scale.U64,
            Scale.U32,
            "A mapping from grandpa set ID to the index of the *most recent* session for which its",
            "members were responsible.");
    authorities =
        items.value(
            "Authorities",
            Scale.boundedList(GrandpaAuthorityCodec.CODEC, GrandpaPallet.MAX_AUTHORITIES),
            List.of(),
            "The current list of authorities.");
  }
}
