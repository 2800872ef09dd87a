package io.decentralml.frame.system;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.BlockNumberCodec;
import io.decentralml.primitives.Nonce;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** Accounts, events, block numbers and hashes, the digest and the code. */
public final class SystemPallet extends Pallet<SystemCall, SystemEvent> {
  private final SystemStorage storage;
  private final SystemConfig config;
  private final EventLog events;
  private final SystemCalls calls;
  private final SystemAccounts accounts;
  private final CurrentBlock block;
  private final BlockResources resources;

  private SystemPallet(
      PalletId id,
      HostFunctions host,
      SystemConfig config,
      SystemStorage storage,
      EventLog events) {
    super(id, events, SystemEventCodec.CODEC);
    this.storage = storage;
    this.config = config;
    this.events = events;
    this.accounts = new SystemAccounts(storage.account, this::announce);
    this.resources = new BlockResources(storage, config);
    this.block = new CurrentBlock(host, storage, config, events, resources, this::announce);
    CodeUpgrade upgrade = new CodeUpgrade(storage, config, block, this::deposit, this::fail);
    this.calls = new SystemCalls(storage, block, this::deposit, upgrade);
  }

  /**
   * The System pallet of a chain.
   *
   * @param runtimeEvent the outer enum of events, for the metadata
   */
  public static SystemPallet of(
      PalletId id, HostFunctions host, SystemConfig config, TypeShape runtimeEvent) {
    SystemStorage storage = new SystemStorage(new PalletStorage(host, id.name()), runtimeEvent);
    return new SystemPallet(id, host, config, storage, new EventLog(storage));
  }

  /** Where the other pallets put their events. */
  public EventSink events() {
    return events;
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The block that is being made. */
  public CurrentBlock block() {
    return block;
  }

  /** What is used of the block. */
  public BlockResources resources() {
    return resources;
  }

  /** What the chain decides about this pallet. */
  public SystemConfig config() {
    return config;
  }

  /** Counts one more transaction of {@code account}. */
  public void putNonce(AccountId account, Nonce nonce) {
    storage.account.put(account, storage.account.get(account).withNonce(nonce));
  }

  @Override
  public Codec<SystemCall> calls() {
    return SystemCallCodec.CODEC;
  }

  @Override
  public DispatchInfo info(SystemCall call) {
    return SystemWeights.of(call);
  }

  @Override
  public DispatchResult dispatch(Origin origin, SystemCall call) {
    return calls.dispatch(origin, call);
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.items.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(SystemErrorCodec.CODEC.shape());
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "BlockWeights",
            BlockWeightsCodec.CODEC,
            config.blockWeights(),
            "Block & extrinsics weights: base values and limits."),
        Constant.of(
            "BlockLength",
            BlockLengthCodec.CODEC,
            config.blockLength(),
            "The maximum length of a block (in bytes)."),
        Constant.of(
            "BlockHashCount",
            BlockNumberCodec.CODEC,
            BlockNumber.of(config.blockHashCount()),
            "Maximum number of block number to block hash mappings to keep (oldest pruned first)."),
        Constant.of(
            "DbWeight",
            RuntimeDbWeightCodec.CODEC,
            config.databaseWeight(),
            "The weight of runtime database operations the runtime can invoke."),
        Constant.of(
            "Version",
            RuntimeVersionCodec.CODEC,
            config.version(),
            "Get the chain's in-code version."),
        Constant.of(
            "SS58Prefix",
            Scale.U16,
            config.ss58Prefix(),
            "The designated SS58 prefix of this chain."));
  }
}
