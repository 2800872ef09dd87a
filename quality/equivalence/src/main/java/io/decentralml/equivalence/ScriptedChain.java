package io.decentralml.equivalence;

import io.decentralml.crypto.Blake2b;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.state.HostServices;
import io.decentralml.state.KeyValueStore;
import io.decentralml.state.MemoryKeyValueStore;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.StateBackend;
import io.decentralml.state.StateChanges;
import io.decentralml.state.StateOverlay;
import io.decentralml.state.WriteBatch;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.Trie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A chain in memory that makes blocks through one runtime's entry points, as a node does. */
public final class ScriptedChain {
  private static final Bytes AURA = Bytes.utf8("aura");
  private static final long SLOT_MILLISECONDS = 6_000;

  private final ChainRuntime runtime;
  private final HostServices services;
  private final MemoryKeyValueStore store = new MemoryKeyValueStore();
  private final StateBackend backend = new StateBackend(store);
  private final List<OpaqueExtrinsic> body = new ArrayList<>();
  private Bytes root = Trie.EMPTY_ROOT;
  private StateOverlay overlay;
  private Hash256 genesis = Hash256.ZERO;
  private Hash256 parent = Hash256.ZERO;
  private int number;

  /**
   * A block, and what it changed.
   *
   * @param block without a seal
   * @param changes of the state
   */
  public record Made(Block block, StateChanges changes) {}

  /** A chain without any state yet. */
  public ScriptedChain(ChainRuntime runtime, HostServices services) {
    this.runtime = runtime;
    this.services = services;
    this.overlay = backend.snapshot(root).overlay();
  }

  /** Begins with the state of {@code preset} and answers it. */
  public StateChanges begin(String preset) {
    byte[] json =
        call("GenesisBuilder_get_preset", Scale.option(Scale.STRING).toBytes(Option.some(preset)));
    byte[] built = call("GenesisBuilder_build_state", Arrays.copyOfRange(json, 1, json.length));
    if (built.length != 1 || built[0] != 0) {
      throw new IllegalStateException("no genesis: " + Bytes.wrap(built));
    }
    return begun();
  }

  /** Begins with the state {@code entries}. */
  void begin(Map<Bytes, Bytes> entries) {
    entries.forEach(overlay::set);
    begun();
  }

  private StateChanges begun() {
    StateChanges changes = commit();
    byte[] noExtrinsics = host().orderedTrieRoot(new byte[0][], 0);
    genesis =
        hash(
            new Header(
                Hash256.ZERO,
                BlockNumber.ZERO,
                Hash256.of(changes.root().toArray()),
                Hash256.of(noExtrinsics),
                Digest.EMPTY));
    parent = genesis;
    return changes;
  }

  private StateChanges commit() {
    StateChanges changes = overlay.changes(StateVersion.V1);
    WriteBatch batch = new WriteBatch();
    backend.stage(changes, batch);
    store.write(batch, KeyValueStore.Durability.PROCESS);
    root = changes.root();
    overlay = backend.snapshot(root).overlay();
    return changes;
  }

  private static Hash256 hash(Header header) {
    return Hash256.of(Blake2b.hash256(HeaderCodec.CODEC.toBytes(header)));
  }

  /** The state as it is now. */
  HostFunctions host() {
    return new OverlayHostFunctions(overlay, services);
  }

  /** Calls an entry point over the state as it is now. */
  public byte[] call(String name, byte[] arguments) {
    return runtime.call(host(), name, arguments);
  }

  /** As {@link #call}, and forgets what it changed. */
  public byte[] ask(String name, byte[] arguments) {
    overlay.startTransaction();
    try {
      return call(name, arguments);
    } finally {
      overlay.rollbackTransaction();
    }
  }

  /** The hash of the first block. */
  public Hash256 genesis() {
    return genesis;
  }

  /** The hash of the last block. */
  public Hash256 parent() {
    return parent;
  }

  /** How many blocks were made. */
  public int number() {
    return number;
  }

  /**
   * Begins the next block, one slot after the last, and sets its time.
   *
   * @return the header by which it begins
   */
  public Header open() {
    Header header = next();
    call("Core_initialize_block", HeaderCodec.CODEC.toBytes(header));
    body.clear();
    inherents().forEach(this::apply);
    return header;
  }

  /** The header by which the next block begins. */
  public Header next() {
    byte[] slot = Scale.U64.toBytes((long) number + 1);
    Digest digest = new Digest(List.of(new DigestItem.PreRuntime(AURA, Bytes.wrap(slot))));
    return new Header(parent, BlockNumber.of(number + 1), Hash256.ZERO, Hash256.ZERO, digest);
  }

  /** What the block that has begun takes in first: its time. */
  public List<OpaqueExtrinsic> inherents() {
    InherentData data = new InherentData(new TreeMap<>());
    data.values()
        .put(
            Bytes.utf8("timstap0"),
            Bytes.wrap(Scale.U64.toBytes((number + 1) * SLOT_MILLISECONDS)));
    byte[] inherents = call("BlockBuilder_inherent_extrinsics", InherentData.CODEC.toBytes(data));
    return Scale.list(OpaqueExtrinsicCodec.CODEC).fromBytes(inherents).orThrow();
  }

  /** Runs an extrinsic; like a node, undoes it when it is refused. */
  public byte[] apply(OpaqueExtrinsic extrinsic) {
    overlay.startTransaction();
    byte[] result =
        call("BlockBuilder_apply_extrinsic", OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic));
    if (result[0] == 0) {
      overlay.commitTransaction();
      body.add(extrinsic);
    } else {
      overlay.rollbackTransaction();
    }
    return result;
  }

  /** Ends the block. */
  public Made close() {
    Header header =
        HeaderCodec.CODEC.fromBytes(call("BlockBuilder_finalize_block", new byte[0])).orThrow();
    StateChanges changes = commit();
    number++;
    parent = hash(header);
    return new Made(new Block(header, List.copyOf(body)), changes);
  }

  /** Runs a whole block, as a node does that did not make it, and forgets what it changed. */
  public StateChanges execute(Block block) {
    StateOverlay before = overlay;
    overlay = backend.snapshot(root).overlay();
    try {
      call("Core_execute_block", BlockCodec.CODEC.toBytes(block));
      return overlay.changes(StateVersion.V1);
    } finally {
      overlay = before;
    }
  }

  /**
   * Runs a whole block that others made and goes on from it.
   *
   * @param block without a seal
   * @param sealed its header, by which the next block names it
   */
  StateChanges follow(Block block, Header sealed) {
    call("Core_execute_block", BlockCodec.CODEC.toBytes(block));
    number++;
    parent = hash(sealed);
    return commit();
  }
}
