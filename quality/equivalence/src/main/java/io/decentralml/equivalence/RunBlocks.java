package io.decentralml.equivalence;

import io.decentralml.crypto.Twox;
import io.decentralml.equivalence.RandomCalls.Drawn;
import io.decentralml.equivalence.ScriptedChain.Made;
import io.decentralml.equivalence.Signers.Request;
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
import io.decentralml.state.StateChanges;
import io.decentralml.testkit.Seeds;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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

  private RunBlocks(ChainRuntime wasm, long seed, PrintWriter out) {
    this.random = Seeds.generator(seed);
    this.nativeChain = new ScriptedChain(new DecentralMLRuntime(), Services.quiet());
    this.wasmChain = new ScriptedChain(wasm, Services.quiet());
    this.out = out;
  }

  /**
   * Runs the chain.
   *
   * @param arguments the module's file, how many blocks, the seed, the file to write the chain to,
   *     the file to write malformed extrinsics to
   */
  public static void main(String[] arguments) throws IOException, CodeException {
    ChainRuntime wasm = WasmRuntime.of(Files.readAllBytes(Path.of(arguments[0])));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[4])))) {
      System.out.printf(
          "%d answers to malformed extrinsics agree%n", new RunMalformed(wasm, out).run());
    }
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
    Signers signers = new Signers(described, random);
    RandomCalls unguided = new RandomCalls(described, random, signers.accounts());
    FittingCalls guided = new FittingCalls(signers, random);
    BlockReader reader = new BlockReader(described);
    Coverage coverage = new Coverage(described);
    for (int i = 1; i <= blocks; i++) {
      Header opened = nativeChain.open();
      Header _ = wasmChain.open();
      if (i == blocks) {
        signers.farewell().forEach(each -> apply(each, 0));
      } else {
        fill(signers, guided, unguided);
      }
      Made made = close(opened);
      reader.outcomes(made.block().extrinsics(), events(made)).forEach(coverage::note);
    }
    coverage.print(System.out);
    coverage.check();
    System.out.printf("%d blocks: native and WebAssembly agree%n", blocks);
  }

  private void fill(Signers signers, FittingCalls guided, RandomCalls unguided) {
    apply(signers.support(signers.anybody()), 0);
    apply(signers.endow(signers.anybody()), 0);
    for (int i = 0; i < CALLS; i++) {
      Optional<Request> fitting =
          random.nextInt(3) == 0
              ? Optional.empty()
              : guided.next(nativeChain.host(), nativeChain.number() + 1);
      apply(
          fitting.orElseGet(() -> any(unguided.next(), signers)), random.nextInt(40) == 0 ? 1 : 0);
    }
  }

  /** Sudo's calls, and some others in sudo's, are mostly signed by the one who may. */
  private Request any(Drawn drawn, Signers signers) {
    boolean sudo = drawn.pallet().equals("Sudo");
    if (!sudo && random.nextInt(4) == 0) {
      return signers.asRoot(drawn.bytes());
    }
    AccountId signer =
        sudo && random.nextInt(4) != 0 ? signers.accounts().getFirst() : signers.anybody();
    return signers.by(signer, drawn.bytes());
  }

  private static Bytes events(Made made) {
    ScaleWriter key = new ScaleWriter();
    key.raw(Twox.twox128(Bytes.utf8("System").toArray()));
    key.raw(Twox.twox128(Bytes.utf8("Events").toArray()));
    return made.changes()
        .changes()
        .getOrDefault(Bytes.wrap(key.toBytes()), Optional.empty())
        .orElseThrow();
  }

  private Made close(Header opened) {
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
    return made;
  }

  /** Signs and runs a call, {@code early} nonces too early. */
  private void apply(Request request, int early) {
    byte[] account = request.signer().accountId();
    byte[] nonce = nativeChain.ask("AccountNonceApi_account_nonce", account);
    Signing signing = new Signing(nativeChain.genesis(), EntryPoints.version());
    OpaqueExtrinsic extrinsic =
        signing.sign(
            request.signer(),
            Scale.U32.fromBytes(nonce).orThrow() + early,
            request.call().toArray());
    agree(
        "extrinsic " + extrinsic.bytes(), nativeChain.apply(extrinsic), wasmChain.apply(extrinsic));
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
}
