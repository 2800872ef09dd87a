package io.decentralml.weights;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.equivalence.ScriptedChain;
import io.decentralml.equivalence.Services;
import io.decentralml.equivalence.Signing;
import io.decentralml.frame.system.MeasuredCost;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.weights.CountingRuntime.Keys;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A development chain in WebAssembly on which calls are measured, each in the state in which it
 * comes: what it takes beyond an extrinsic that does nothing, and then it is applied.
 */
final class Workbench {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final String APPLY = "BlockBuilder_apply_extrinsic";

  /** An empty remark. */
  private static final byte[] NOTHING = {0, 0, 0};

  private final CountingRuntime runtime;
  private final ScriptedChain chain;
  private final Signing signing;
  private final CostTable table;
  private final int repetitions;
  private final Map<Bytes, Integer> nonces = new HashMap<>();
  private final KeyPair root = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");

  /** What a call of an entry point takes as a whole. */
  private record Whole(double seconds, Keys keys) {
    Whole shorter(Whole other) {
      return other.seconds < seconds ? other : this;
    }
  }

  /**
   * A chain that begins with its first block.
   *
   * @param wasm its runtime
   * @param table where results go
   * @param repetitions how often each call is made, of which the shortest counts
   */
  Workbench(ChainRuntime wasm, CostTable table, int repetitions) {
    this.runtime = new CountingRuntime(wasm);
    this.chain = new ScriptedChain(runtime, Services.quiet());
    this.table = table;
    this.repetitions = repetitions;
    var _ = chain.begin("development");
    this.signing =
        new Signing(
            chain.genesis(),
            RuntimeVersionCodec.CODEC.fromBytes(wasm.version().toArray()).orThrow());
    var _ = chain.open();
  }

  ScriptedChain chain() {
    return chain;
  }

  KeyPair root() {
    return root;
  }

  static KeyPair account(String name) {
    return KeyPair.fromUri(SignatureScheme.SR25519, "//" + name);
  }

  /** Ends the block and begins later ones. */
  void pass(int blocks) {
    for (int i = 0; i < blocks; i++) {
      var _ = chain.close();
      var _ = chain.open();
    }
  }

  /** The number of the block that is being made. */
  int block() {
    return chain.number() + 1;
  }

  /** Measures a call of {@code signer} and applies it, which must succeed. */
  void signed(CostClass owner, String name, KeyPair signer, byte[] call) {
    table.put(owner, name, beyond(signer, call, NOTHING));
    apply(signer, call);
  }

  /** As {@link #signed}, by Root. */
  void byRoot(CostClass owner, String name, byte[] call) {
    table.put(owner, name, beyond(root, sudo(call), sudo(NOTHING)));
    apply(root, sudo(call));
  }

  /** As {@link #signed}, but the call is not applied. */
  void unapplied(CostClass owner, String name, KeyPair signer, byte[] call) {
    table.put(owner, name, beyond(signer, call, NOTHING));
  }

  /** As {@link #byRoot}, but the call is not applied. */
  void unappliedByRoot(CostClass owner, String name, byte[] call) {
    table.put(owner, name, beyond(root, sudo(call), sudo(NOTHING)));
  }

  /** Ends the block, measures how the next one begins, and begins it. */
  MeasuredCost beginningOfNextBlock() {
    var _ = chain.close();
    Whole whole = whole("Core_initialize_block", HeaderCodec.CODEC.toBytes(chain.next()));
    var _ = chain.open();
    return cost(whole.seconds - instance(), whole.keys);
  }

  /**
   * Measures a call whose cost grows with how much it carries; what each more takes is put under
   * the name with {@code _EACH}. Nothing is applied.
   */
  void growing(
      CostClass owner, String name, KeyPair signer, int few, int many, IntFunction<byte[]> call) {
    grow(
        owner,
        name,
        few,
        beyond(signer, call.apply(few), NOTHING),
        many,
        beyond(signer, call.apply(many), NOTHING));
  }

  /** As {@link #growing}, by Root. */
  void growingByRoot(CostClass owner, String name, int few, int many, IntFunction<byte[]> call) {
    byte[] idle = sudo(NOTHING);
    grow(
        owner,
        name,
        few,
        beyond(root, sudo(call.apply(few)), idle),
        many,
        beyond(root, sudo(call.apply(many)), idle));
  }

  /** Puts the line through two costs. */
  void grow(CostClass owner, String name, int few, MeasuredCost less, int many, MeasuredCost more) {
    int steps = many - few;
    MeasuredCost each =
        new MeasuredCost(
            Math.max(0, (more.time() - less.time()) / steps),
            Math.ceilDiv(Math.max(0, more.reads() - less.reads()), steps),
            Math.ceilDiv(Math.max(0, more.writes() - less.writes()), steps));
    table.put(
        owner,
        name,
        new MeasuredCost(
            Math.max(0, less.time() - few * each.time()),
            Math.max(0, less.reads() - few * each.reads()),
            Math.max(0, less.writes() - few * each.writes())));
    table.put(owner, name + "_EACH", each);
  }

  void apply(KeyPair signer, byte[] call) {
    byte[] result = chain.apply(extrinsic(signer, call));
    if (!Arrays.equals(result, new byte[2])) {
      throw new IllegalStateException(
          "the call %s in block %d ended with %s"
              .formatted(Bytes.wrap(call), block(), Bytes.wrap(result)));
    }
    nonces.merge(Bytes.wrap(signer.publicKey()), 1, Integer::sum);
  }

  /**
   * What a call takes beyond {@code idle}, both signed by {@code signer}. They run in turn, so that
   * both meet the same heap, and the shortest times count.
   */
  MeasuredCost beyond(KeyPair signer, byte[] call, byte[] idle) {
    byte[] first = OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic(signer, idle));
    byte[] second = OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic(signer, call));
    Whole base = once(APPLY, first);
    Whole whole = once(APPLY, second);
    for (int i = 1; i < repetitions; i++) {
      base = base.shorter(once(APPLY, first));
      whole = whole.shorter(once(APPLY, second));
    }
    return cost(whole.seconds - base.seconds, whole.keys.without(base.keys));
  }

  private static MeasuredCost cost(double seconds, Keys keys) {
    return new MeasuredCost(picoseconds(seconds), keys.read().size(), keys.written().size());
  }

  /** What an extrinsic takes that does nothing, its signature apart. */
  double emptyExtrinsic() {
    return whole(APPLY, OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic(root, NOTHING))).seconds
        - instance();
  }

  /** What the first inherent of a block takes. Nothing can be measured after it. */
  MeasuredCost inherent() {
    Keys signed = once(APPLY, OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic(root, NOTHING))).keys;
    var _ = chain.close();
    byte[] _ = chain.call("Core_initialize_block", HeaderCodec.CODEC.toBytes(chain.next()));
    byte[] inherent = OpaqueExtrinsicCodec.CODEC.toBytes(chain.inherents().getFirst());
    Whole whole = whole(APPLY, inherent);
    return cost(whole.seconds - instance(), whole.keys.without(signed));
  }

  /** What it takes to make an instance of the module and call it. */
  double instance() {
    return seconds("OffchainWorkerApi_offchain_worker", new byte[0]);
  }

  /** What an entry point takes in the state as it is, in seconds of the processor. */
  double seconds(String entryPoint, byte[] argument) {
    return whole(entryPoint, argument).seconds;
  }

  private Whole whole(String entryPoint, byte[] argument) {
    Whole shortest = once(entryPoint, argument);
    for (int i = 1; i < repetitions; i++) {
      shortest = shortest.shorter(once(entryPoint, argument));
    }
    return shortest;
  }

  private Whole once(String entryPoint, byte[] argument) {
    long began = CLOCK.getCurrentThreadCpuTime();
    byte[] _ = chain.ask(entryPoint, argument);
    return new Whole((CLOCK.getCurrentThreadCpuTime() - began) / 1e9, runtime.keys());
  }

  static long picoseconds(double seconds) {
    return Math.max(0, Math.round(seconds * 1e12));
  }

  OpaqueExtrinsic extrinsic(KeyPair signer, byte[] call) {
    return signing.sign(signer, nonces.getOrDefault(Bytes.wrap(signer.publicKey()), 0), call);
  }

  static byte[] sudo(byte[] call) {
    byte[] all = new byte[call.length + 2];
    all[0] = (byte) CostClass.SUDO.palletIndex();
    System.arraycopy(call, 0, all, 2, call.length);
    return all;
  }
}
