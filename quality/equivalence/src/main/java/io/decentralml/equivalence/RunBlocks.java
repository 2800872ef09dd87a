package io.decentralml.equivalence;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.equivalence.RandomCalls.Drawn;
import io.decentralml.equivalence.ScriptedChain.Made;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import io.decentralml.state.StateChanges;
import io.decentralml.testkit.Seeds;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Makes a chain of random calls natively and as WebAssembly side by side, and ends with an error at
 * the first difference: an answer, a header, a change of the state. Writes the chain to a file for
 * executors that are not ours: {@code state KEY VALUE} lines for the genesis, then for each block
 * {@code open HEADER}, {@code extrinsic BYTES}, {@code header HEADER}, {@code set KEY VALUE},
 * {@code clear KEY}, {@code root ROOT}.
 */
public final class RunBlocks {
  private static final int CALLS = 14;

  private final RandomGenerator random;
  private final ScriptedChain nativeChain;
  private final ScriptedChain wasmChain;
  private final PrintWriter out;
  private final List<KeyPair> signers = new ArrayList<>();
  private final Map<String, int[]> outcomes = new TreeMap<>();

  private RunBlocks(ChainRuntime wasm, long seed, PrintWriter out) {
    this.random = Seeds.generator(seed);
    this.nativeChain = new ScriptedChain(new DecentralMLRuntime(), Services.quiet());
    this.wasmChain = new ScriptedChain(wasm, Services.quiet());
    this.out = out;
    for (String name : List.of("//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie")) {
      signers.add(KeyPair.fromUri(SignatureScheme.SR25519, name));
    }
    signers.add(KeyPair.fromUri(SignatureScheme.ED25519, "//Grace"));
    signers.add(KeyPair.fromUri(SignatureScheme.ECDSA, "//Heidi"));
  }

  /**
   * Runs the chain.
   *
   * @param arguments the module's file, how many blocks, the seed, the file to write
   */
  public static void main(String[] arguments) throws IOException, CodeException {
    ChainRuntime wasm = WasmRuntime.of(Files.readAllBytes(Path.of(arguments[0])));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
      new RunBlocks(wasm, Long.parseLong(arguments[2]), out).run(Integer.parseInt(arguments[1]));
    }
  }

  private void run(int blocks) {
    same("genesis", nativeChain.begin("development"), wasmChain.begin("development"), out, "state");
    byte[] metadata = nativeChain.ask("Metadata_metadata", new byte[0]);
    agree("metadata", metadata, wasmChain.ask("Metadata_metadata", new byte[0]));
    out.println("metadata " + hex(metadata));
    byte[] fifteen = Scale.U32.toBytes(15);
    byte[] withApis = nativeChain.ask("Metadata_metadata_at_version", fifteen);
    agree("metadata 15", withApis, wasmChain.ask("Metadata_metadata_at_version", fifteen));
    out.println("metadata15 " + hex(withApis));
    agree(
        "version",
        nativeChain.ask("Core_version", new byte[0]),
        wasmChain.ask("Core_version", new byte[0]));
    RuntimeMetadata described =
        RuntimeMetadata.fromBytes(Scale.BYTES.fromBytes(metadata).orThrow().toArray()).orThrow();
    List<AccountId> accounts =
        signers.stream().map(each -> AccountId.of(each.accountId())).toList();
    RandomCalls calls =
        new RandomCalls(
            described, random, new RandomArguments(described.types(), random, accounts));
    calls.names().forEach(each -> outcomes.put(each, new int[2]));
    for (int i = 0; i < blocks; i++) {
      block(calls, blocks);
    }
    report(blocks);
  }

  private void block(RandomCalls calls, int blocks) {
    Header opened = nativeChain.open();
    Header _ = wasmChain.open();
    endow(signers.get(random.nextInt(signers.size())));
    for (int i = 0; i < CALLS; i++) {
      Drawn call = calls.next(nativeChain.number() + 1, blocks);
      boolean rooted = random.nextInt(4) == 0 && !call.name().startsWith("Sudo.");
      byte[] bytes = rooted ? sudo(call.bytes().toArray()) : call.bytes().toArray();
      KeyPair signer =
          rooted || call.name().startsWith("Sudo.")
              ? signers.getFirst()
              : signers.get(random.nextInt(signers.size()));
      apply(call.name(), signer, bytes);
    }
    Made made = nativeChain.close();
    StateChanges imported = wasmChain.execute(made.block());
    if (!imported.root().equals(made.changes().root())) {
      throw new IllegalStateException("importing block " + nativeChain.number() + " differs");
    }
    Made wasm = wasmChain.close();
    agree(
        "block " + nativeChain.number(),
        BlockCodec.CODEC.toBytes(made.block()),
        BlockCodec.CODEC.toBytes(wasm.block()));
    out.println("open " + hex(HeaderCodec.CODEC.toBytes(opened)));
    for (OpaqueExtrinsic each : made.block().extrinsics()) {
      out.println("extrinsic " + hex(OpaqueExtrinsicCodec.CODEC.toBytes(each)));
    }
    out.println("header " + hex(HeaderCodec.CODEC.toBytes(made.block().header())));
    same("block " + nativeChain.number(), made.changes(), wasm.changes(), out, "set");
  }

  /** Calls that take everything would soon leave nobody able to pay a fee. */
  private void endow(KeyPair poor) {
    ScaleWriter call = new ScaleWriter();
    call.u8(4);
    call.u8(8);
    call.u8(0);
    call.raw(poor.accountId());
    call.compactU128(U128.of(1L << 20, 0));
    apply("Balances.force_set_balance", signers.getFirst(), sudo(call.toBytes()));
  }

  private static byte[] sudo(byte[] call) {
    byte[] bytes = new byte[call.length + 2];
    bytes[0] = 6;
    System.arraycopy(call, 0, bytes, 2, call.length);
    return bytes;
  }

  private void apply(String name, KeyPair signer, byte[] call) {
    byte[] account = signer.accountId();
    byte[] nonce = nativeChain.ask("AccountNonceApi_account_nonce", account);
    Signing signing = new Signing(nativeChain.genesis(), EntryPoints.version());
    int wrong = random.nextInt(40) == 0 ? 1 : 0;
    OpaqueExtrinsic extrinsic =
        signing.sign(signer, Scale.U32.fromBytes(nonce).orThrow() + wrong, call);
    byte[] result = nativeChain.apply(extrinsic);
    agree(name, result, wasmChain.apply(extrinsic));
    int[] counts = outcomes.computeIfAbsent(name, _ -> new int[2]);
    counts[result.length == 2 && result[0] == 0 && result[1] == 0 ? 0 : 1]++;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void agree(String what, byte[] expected, byte[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw new IllegalStateException(
          what + " differs: natively " + hex(expected) + ", as WebAssembly " + hex(actual));
    }
  }

  private static void same(
      String what, StateChanges expected, StateChanges actual, PrintWriter out, String set) {
    if (!expected.changes().equals(actual.changes()) || !expected.root().equals(actual.root())) {
      throw new IllegalStateException(what + ": the changes of the state differ");
    }
    for (Map.Entry<Bytes, Optional<Bytes>> each : expected.changes().entrySet()) {
      String key = hex(each.getKey().toArray());
      out.println(
          each.getValue()
              .map(value -> set + " " + key + " " + hex(value.toArray()))
              .orElse("clear " + key));
    }
    out.println("root " + hex(expected.root().toArray()));
  }

  private void report(int blocks) {
    int succeeded = 0;
    int failed = 0;
    for (Map.Entry<String, int[]> each : outcomes.entrySet()) {
      System.out.printf(
          "%-60s %6d succeeded %6d failed%n",
          each.getKey(), each.getValue()[0], each.getValue()[1]);
      succeeded += each.getValue()[0];
      failed += each.getValue()[1];
    }
    System.out.printf(
        "%d blocks, %d calls succeeded, %d failed: native and WebAssembly agree%n",
        blocks, succeeded, failed);
  }
}
