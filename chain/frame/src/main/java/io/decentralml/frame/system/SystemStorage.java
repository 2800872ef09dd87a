package io.decentralml.frame.system;

import io.decentralml.frame.OptionalStorageValue;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageMap;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.BlockNumberCodec;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestCodec;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.primitives.Weight;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The storage of the System pallet, in FRAME's order. */
final class SystemStorage {
  /** Storage key of the runtime's code. */
  static final Bytes CODE = Bytes.utf8(":code");

  /** Storage key of the number of pages of the code's heap. */
  static final Bytes HEAP_PAGES = Bytes.utf8(":heappages");

  /** Storage key of the index of the extrinsic that runs. */
  static final Bytes EXTRINSIC_INDEX = Bytes.utf8(":extrinsic_index");

  private static final Codec<List<EventPosition>> POSITIONS = Scale.list(EventPositionCodec.CODEC);

  final PalletStorage items;
  final StorageMap<AccountId, AccountInfo> account;
  final OptionalStorageValue<Integer> extrinsicCount;
  final StorageValue<Boolean> inherentsApplied;
  final StorageValue<ConsumedWeight> blockWeight;
  final OptionalStorageValue<Integer> allExtrinsicsLength;
  final StorageMap<BlockNumber, Hash256> blockHash;
  final StorageMap<Integer, Bytes> extrinsicData;
  final StorageValue<BlockNumber> number;
  final StorageValue<Hash256> parentHash;
  final StorageValue<Digest> digest;
  final StorageValue<Bytes> events;
  final StorageValue<Integer> eventCount;
  final StorageMap<Hash256, List<EventPosition>> eventTopics;
  final OptionalStorageValue<LastRuntimeUpgradeInfo> lastRuntimeUpgrade;
  final StorageValue<Boolean> upgradedToU32RefCount;
  final StorageValue<Boolean> upgradedToTripleRefCount;
  final OptionalStorageValue<Phase> executionPhase;
  final OptionalStorageValue<CodeUpgradeAuthorization> authorizedUpgrade;
  final StorageValue<Weight> extrinsicWeightReclaimed;

  SystemStorage(PalletStorage items, TypeShape runtimeEvent) {
    this.items = items;
    account =
        items.map(
            "Account",
            StorageHasher.BLAKE2_128_CONCAT,
            AccountIdCodec.CODEC,
            AccountInfoCodec.CODEC,
            AccountInfo.NONE,
            "The full account information for a particular account ID.");
    extrinsicCount =
        items.optionalValue(
            "ExtrinsicCount", Scale.U32, "Total extrinsics count for the current block.");
    inherentsApplied =
        items.value(
            "InherentsApplied", Scale.BOOL, false, "Whether all inherents have been applied.");
    blockWeight =
        items.value(
            "BlockWeight",
            ConsumedWeight.CODEC,
            ConsumedWeight.NONE,
            "The current weight for the block.");
    allExtrinsicsLength =
        items.optionalValue(
            "AllExtrinsicsLen",
            Scale.U32,
            "Total length (in bytes) for all extrinsics put together, for the current block.");
    blockHash =
        items.map(
            "BlockHash",
            StorageHasher.TWOX_64_CONCAT,
            BlockNumberCodec.CODEC,
            Hash256Codec.CODEC,
            Hash256.ZERO,
            "Map of block numbers to block hashes.");
    extrinsicData =
        items.map(
            "ExtrinsicData",
            StorageHasher.TWOX_64_CONCAT,
            Scale.U32,
            Scale.BYTES,
            Bytes.EMPTY,
            "Extrinsics data for the current block (maps an extrinsic's index to its data).");
    number =
        items.value(
            "Number",
            BlockNumberCodec.CODEC,
            BlockNumber.ZERO,
            "The current block number being processed. Set by `execute_block`.");
    parentHash =
        items.value("ParentHash", Hash256Codec.CODEC, Hash256.ZERO, "Hash of the previous block.");
    digest =
        items.value(
            "Digest",
            DigestCodec.CODEC,
            Digest.EMPTY,
            "Digest of the current block, also part of the block header.");
    events =
        items.value(
            "Events",
            EventLog.codec(runtimeEvent),
            Bytes.wrap(new byte[1]),
            "Events deposited for the current block.");
    eventCount =
        items.value("EventCount", Scale.U32, 0, "The number of events in the `Events<T>` list.");
    eventTopics =
        items.map(
            "EventTopics",
            StorageHasher.BLAKE2_128_CONCAT,
            Hash256Codec.CODEC,
            POSITIONS,
            List.of(),
            "Mapping between a topic (represented by T::Hash) and a vector of indexes of events",
            "in the `<Events<T>>` list.");
    lastRuntimeUpgrade =
        items.optionalValue(
            "LastRuntimeUpgrade",
            LastRuntimeUpgradeInfoCodec.CODEC,
            "Stores the `spec_version` and `spec_name` of when the last runtime upgrade happened.");
    upgradedToU32RefCount =
        items.value(
            "UpgradedToU32RefCount",
            Scale.BOOL,
            false,
            "True if we have upgraded so that `type RefCount` is `u32`. False (default) if not.");
    upgradedToTripleRefCount =
        items.value(
            "UpgradedToTripleRefCount",
            Scale.BOOL,
            false,
            "True if we have upgraded so that AccountInfo contains three types of `RefCount`.");
    executionPhase =
        items.optionalValue(
            "ExecutionPhase", PhaseCodec.CODEC, "The execution phase of the block.");
    authorizedUpgrade =
        items.optionalValue(
            "AuthorizedUpgrade",
            CodeUpgradeAuthorizationCodec.CODEC,
            "`Some` if a code upgrade has been authorized.");
    extrinsicWeightReclaimed =
        items.value(
            "ExtrinsicWeightReclaimed",
            WeightCodec.CODEC,
            Weight.ZERO,
            "The weight reclaimed for the extrinsic.");
  }
}
