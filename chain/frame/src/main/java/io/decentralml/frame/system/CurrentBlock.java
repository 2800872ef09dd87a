package io.decentralml.frame.system;

import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The block that is being made, from its first step to its header.
 *
 * <p>Source: FRAME, {@code frame_system::Pallet}: initialize, note_*, finalize.
 */
public final class CurrentBlock implements BlockContext {
  private static final Hash256 GENESIS_PARENT = placeholder();

  private final HostFunctions host;
  private final SystemStorage storage;
  private final SystemConfig config;
  private final EventLog events;
  private final BlockResources resources;
  private final Consumer<SystemEvent> announcements;

  CurrentBlock(
      HostFunctions host,
      SystemStorage storage,
      SystemConfig config,
      EventLog events,
      BlockResources resources,
      Consumer<SystemEvent> announcements) {
    this.host = host;
    this.storage = storage;
    this.config = config;
    this.events = events;
    this.resources = resources;
    this.announcements = announcements;
  }

  private static Hash256 placeholder() {
    byte[] bytes = new byte[Hash256.LENGTH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = 69;
    }
    return Hash256.of(bytes);
  }

  @Override
  public BlockNumber number() {
    return storage.number.get();
  }

  @Override
  public Hash256 parentHash() {
    return storage.parentHash.get();
  }

  @Override
  public Hash256 blockHash(BlockNumber number) {
    return storage.blockHash.get(number);
  }

  /** Whether the hash of block {@code number} is still kept. */
  public boolean knowsBlock(BlockNumber number) {
    return storage.blockHash.contains(number);
  }

  @Override
  public Digest digest() {
    return storage.digest.get();
  }

  @Override
  public int extrinsicIndex() {
    byte[] bytes = host.storageGet(SystemStorage.EXTRINSIC_INDEX.toArray());
    return bytes == null ? 0 : new ScaleReader(bytes).u32();
  }

  /** Writes what stands before the first block. */
  public void genesis() {
    storage.blockHash.put(BlockNumber.ZERO, GENESIS_PARENT);
    storage.parentHash.put(GENESIS_PARENT);
    storage.lastRuntimeUpgrade.put(runningRuntime());
    storage.upgradedToU32RefCount.put(true);
    storage.upgradedToTripleRefCount.put(true);
    putExtrinsicIndex(0);
  }

  private LastRuntimeUpgradeInfo runningRuntime() {
    RuntimeVersion version = config.version();
    return new LastRuntimeUpgradeInfo(version.specVersion(), version.specName());
  }

  /** Forgets the previous block's events. */
  public void resetEvents() {
    events.reset();
  }

  /** Whether this is the first block of a new runtime; from now on it is known. */
  public boolean noteRuntimeUpgrade() {
    LastRuntimeUpgradeInfo running = runningRuntime();
    if (storage.lastRuntimeUpgrade.get().equals(Option.some(running))) {
      return false;
    }
    storage.lastRuntimeUpgrade.put(running);
    return true;
  }

  /** Begins block {@code number} on {@code parentHash}. */
  public void initialize(BlockNumber number, Hash256 parentHash, Digest digest) {
    storage.executionPhase.put(Phase.INITIALIZATION);
    putExtrinsicIndex(0);
    storage.number.put(number);
    storage.digest.put(digest);
    storage.parentHash.put(parentHash);
    storage.blockHash.put(number.saturatingMinus(1), parentHash);
    storage.blockWeight.remove();
    storage.inherentsApplied.remove();
  }

  /** Ends the preparation, which weighed {@code weight} beside what every block costs. */
  public void noteInitialized(Weight weight) {
    resources.register(config.blockWeights().baseBlock().saturatingPlus(weight));
    storage.executionPhase.put(new Phase.ApplyExtrinsic(0));
  }

  /** Whether the first extrinsic that is no inherent has begun. */
  public boolean inherentsApplied() {
    return storage.inherentsApplied.get();
  }

  /** From now on no inherents come. */
  public void noteInherentsApplied() {
    storage.inherentsApplied.put(true);
  }

  /** Keeps the bytes of the extrinsic that runs, for the root. */
  public void noteExtrinsic(Bytes encoded) {
    storage.extrinsicData.put(extrinsicIndex(), encoded);
  }

  /** Tells what became of the extrinsic that ran, and goes on to the next. */
  public void noteApplied(DispatchInfo info, DispatchResult result) {
    Weight base = config.blockWeights().of(info.dispatchClass()).baseExtrinsic();
    Weight weight = result.postDispatch().weight(info).saturatingPlus(base);
    DispatchEventInfo told =
        new DispatchEventInfo(weight, info.dispatchClass(), result.postDispatch().pays(info));
    announcements.accept(
        switch (result) {
          case DispatchResult.Success _ -> new SystemEvent.ExtrinsicSuccess(told);
          case DispatchResult.Failure(var error) -> new SystemEvent.ExtrinsicFailed(error, told);
        });
    int next = extrinsicIndex() + 1;
    putExtrinsicIndex(next);
    storage.executionPhase.put(new Phase.ApplyExtrinsic(next));
  }

  /** No more extrinsics come. */
  public void noteExtrinsicsFinished() {
    storage.extrinsicCount.put(extrinsicIndex());
    host.storageClear(SystemStorage.EXTRINSIC_INDEX.toArray());
    storage.executionPhase.put(Phase.FINALIZATION);
  }

  @Override
  public void deposit(DigestItem item) {
    storage.digest.put(digest().plus(item));
  }

  /** Ends the block; the answer is its header. */
  public Header finish() {
    storage.executionPhase.remove();
    storage.allExtrinsicsLength.remove();
    storage.inherentsApplied.remove();
    BlockNumber number = number();
    Hash256 extrinsicsRoot = extrinsicsRoot(takeExtrinsics());
    BlockNumber oldest = number.saturatingMinus(config.blockHashCount()).saturatingMinus(1);
    if (!oldest.equals(BlockNumber.ZERO)) {
      storage.blockHash.remove(oldest);
    }
    Hash256 stateRoot = Hash256.of(Bytes.wrap(host.storageRoot(stateVersion())));
    return new Header(parentHash(), number, stateRoot, extrinsicsRoot, digest());
  }

  private List<Bytes> takeExtrinsics() {
    int count = storage.extrinsicCount.take().orElse(0);
    List<Bytes> extrinsics = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      extrinsics.add(storage.extrinsicData.take(i));
    }
    return extrinsics;
  }

  /** The trie root of {@code extrinsics}, each with its length in front. */
  public Hash256 extrinsicsRoot(List<Bytes> extrinsics) {
    byte[][] values = new byte[extrinsics.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = extrinsics.get(i).toArray();
    }
    int version = config.version().systemVersion() >= 2 ? 1 : 0;
    return Hash256.of(Bytes.wrap(host.orderedTrieRoot(values, version)));
  }

  private int stateVersion() {
    return config.version().systemVersion() >= 1 ? 1 : 0;
  }

  private void putExtrinsicIndex(int index) {
    host.storageSet(SystemStorage.EXTRINSIC_INDEX.toArray(), Scale.U32.toBytes(index));
  }
}
