package io.decentralml.equivalence;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.testkit.Seeds;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Gives damaged and random extrinsics to {@code apply_extrinsic} and {@code validate_transaction}:
 * natively nothing may trap, and as WebAssembly the answers must be the native ones.
 */
public final class RunFuzz {
  private static final String APPLY = "BlockBuilder_apply_extrinsic";
  private static final String VALIDATE = "TaggedTransactionQueue_validate_transaction";

  private final RandomGenerator random;
  private final ScriptedChain nativeChain =
      new ScriptedChain(new DecentralMLRuntime(), Services.quiet());
  private final ScriptedChain wasmChain;
  private final RandomCalls calls;
  private final KeyPair alice = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private final Map<String, Integer> answers = new TreeMap<>();

  private RunFuzz(WasmRuntime wasm, long seed) {
    random = Seeds.generator(seed);
    wasmChain = new ScriptedChain(wasm, Services.quiet());
    for (ScriptedChain each : List.of(nativeChain, wasmChain)) {
      var _ = each.begin("development");
      var _ = each.open();
    }
    byte[] metadata = nativeChain.ask("Metadata_metadata", new byte[0]);
    RuntimeMetadata described =
        RuntimeMetadata.fromBytes(Scale.BYTES.fromBytes(metadata).orThrow().toArray()).orThrow();
    calls = new RandomCalls(described, random, List.of(AccountId.of(alice.accountId())));
  }

  /**
   * Runs the inputs.
   *
   * @param arguments the module's file, how many inputs natively, how many of these as WebAssembly,
   *     the seed
   */
  public static void main(String[] arguments) throws IOException, CodeException {
    WasmRuntime wasm = WasmRuntime.of(Files.readAllBytes(Path.of(arguments[0])));
    new RunFuzz(wasm, Long.parseLong(arguments[3]))
        .run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void run(int inputs, int compared) {
    int stride = inputs / compared;
    for (int i = 0; i < inputs; i++) {
      byte[] input = input(i);
      String entryPoint = i % 2 == 0 ? APPLY : VALIDATE;
      byte[] answer = ask(nativeChain, entryPoint, input);
      if (i % stride == 0 || i % stride == 1) {
        byte[] other = ask(wasmChain, entryPoint, input);
        if (!Arrays.equals(answer, other)) {
          throw new IllegalStateException(
              "%s differs for 0x%s: natively %s, as WebAssembly %s"
                  .formatted(entryPoint, hex(input), hex(answer), hex(other)));
        }
      }
      answers.merge(entryPoint + " 0x" + hex(Arrays.copyOf(answer, 3)), 1, Integer::sum);
    }
    answers.forEach((answer, count) -> System.out.printf("%-60s %,9d%n", answer, count));
    System.out.printf(
        "%,d inputs natively, %,d of them as WebAssembly: no trap, no difference%n",
        inputs, 2 * (inputs / stride));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] ask(ScriptedChain chain, String entryPoint, byte[] input) {
    try {
      return chain.ask(entryPoint, input);
    } catch (RuntimeTrap trap) {
      throw new IllegalStateException(entryPoint + " traps for 0x" + hex(input), trap);
    }
  }

  /** Arguments: mostly a signed call with some damage, at times only noise. */
  private byte[] input(int number) {
    byte[] extrinsic = extrinsic();
    ScaleWriter out = new ScaleWriter();
    if (number % 2 == 1) {
      out.u8(random.nextInt(3));
    }
    switch (random.nextInt(16)) {
      case 0 -> out.compactU32(random.nextInt());
      case 1 -> out.compactU32(extrinsic.length + random.nextInt(-2, 3) & 0x3fffffff);
      default -> out.compactU32(extrinsic.length);
    }
    out.raw(extrinsic);
    if (number % 2 == 1) {
      out.raw(nativeChain.parent().bytes());
    }
    return out.toBytes();
  }

  private byte[] extrinsic() {
    byte[] call = random.nextInt(8) == 0 ? nested() : calls.next().bytes().toArray();
    OpaqueExtrinsic signed =
        random.nextInt(8) == 0
            ? new OpaqueExtrinsic(Bytes.wrap(noise(random.nextInt(200))))
            : new Signing(nativeChain.genesis(), EntryPoints.version())
                .sign(alice, random.nextInt(3), call);
    byte[] bytes = signed.bytes().toArray();
    int damages = random.nextInt(4);
    for (int i = 0; i < damages && bytes.length > 0; i++) {
      bytes = damaged(bytes);
    }
    return bytes;
  }

  /** A call within calls, deeper than any decoder follows. */
  private byte[] nested() {
    int depth = random.nextInt(600);
    byte[] call = new byte[2 * depth + 3];
    for (int i = 0; i < depth; i++) {
      call[2 * i] = 6;
    }
    return call;
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] damaged(byte[] bytes) {
    int place = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, place);
      case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(20));
      default -> {
        byte[] other = bytes.clone();
        other[place] = (byte) random.nextInt(256);
        yield other;
      }
    };
  }
}
