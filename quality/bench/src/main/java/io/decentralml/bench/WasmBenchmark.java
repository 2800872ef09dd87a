package io.decentralml.bench;

import com.github.luben.zstd.Zstd;
import io.decentralml.bench.EntryPointCalls.Call;
import io.decentralml.bench.EntryPointCalls.Stage;
import io.decentralml.bench.Measure.Unit;
import io.decentralml.crypto.Sr25519;
import io.decentralml.equivalence.ScriptedChain;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimewasm.WasmMain;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The runtime as WebAssembly in Endive, which compiles it to Java bytecode, and in V8 where Node.js
 * is installed, beside the same runtime as Java: its size, and each entry point. Each call as
 * WebAssembly gets an instance of its own. What that takes is measured by a call that does nothing,
 * listed, and taken off from all others. Signatures are known to the host, as in a node, so that
 * their verification, which is the host's, is no part of any call.
 */
final class WasmBenchmark implements Benchmark {
  private static final String FILE = "decentralml_runtime.compact.compressed.wasm";
  private static final int PREFIX = 8;

  /** It answers at once. */
  private static final String NOTHING = "OffchainWorkerApi_offchain_worker";

  private static final String TRANSFER = "BlockBuilder_apply_extrinsic";

  /** How often each call is made in a round, but the long ones. */
  private static final int REPETITIONS = 10;

  private static final String LONG_ONES =
      "Metadata_metadata|Metadata_metadata_at_version|Gen.*|.*_block";

  private final Map<Stage, ScriptedChain> natively = new EnumMap<>(Stage.class);
  private final Map<Stage, ScriptedChain> asWasm = new EnumMap<>(Stage.class);

  private static byte[] code() throws IOException {
    try (InputStream in = WasmMain.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing from this build");
      }
      return in.readAllBytes();
    }
  }

  @Override
  public List<Figure> run(Effort effort) throws IOException, CodeException, InterruptedException {
    byte[] code = code();
    ChainRuntime wasm = WasmRuntime.of(code);
    for (Stage stage : Stage.values()) {
      natively.put(stage, EntryPointCalls.chain(new DecentralMLRuntime(), stage));
      asWasm.put(stage, EntryPointCalls.chain(wasm, stage));
    }
    List<Call> calls = List.copyOf(EntryPointCalls.all().values());
    List<Figure> figures = new ArrayList<>();
    byte[] packed = Arrays.copyOfRange(code, PREFIX, code.length);
    byte[] module = Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
    figures.add(size(module, code));
    Map<String, Double> inV8 = V8Process.measure(wasm, module, calls);
    figures.addAll(figures(calls, times(calls, effort), inV8));
    return figures;
  }

  private static Figure size(byte[] module, byte[] code) {
    return new Figure(
        new Measure("module", module.length / 1e6, Unit.MEGABYTES),
        new Measure("module, compressed", code.length / 1e6, Unit.MEGABYTES),
        new Aim.AtMost(1.5));
  }

  private List<Double> times(List<Call> calls, Effort effort) {
    byte[] message = new byte[120];
    byte[] signature = Accounts.ALICE.sign(message);
    byte[] key = Accounts.ALICE.publicKey();
    Rounds rounds = new Rounds(effort);
    for (Call call : calls) {
      ScriptedChain first = Objects.requireNonNull(natively.get(call.stage()));
      ScriptedChain second = Objects.requireNonNull(asWasm.get(call.stage()));
      agree(call, first, second);
      int repetitions = call.name().matches(LONG_ONES) ? 1 : REPETITIONS;
      rounds.add(repetitions, () -> call.ask(first));
      rounds.add(repetitions, () -> call.ask(second));
    }
    rounds.add(REPETITIONS, () -> Sr25519.verify(signature, message, key));
    return rounds.medians();
  }

  private static void agree(Call call, ScriptedChain first, ScriptedChain second) {
    byte[] answer = call.ask(first);
    if (!Arrays.equals(answer, call.ask(second))) {
      throw new IllegalStateException(call.name() + " differs as WebAssembly");
    }
    if (call.name().equals(TRANSFER) && !Arrays.equals(answer, new byte[2])) {
      throw new IllegalStateException("the transfer fails");
    }
  }

  private static List<Figure> figures(
      List<Call> calls, List<Double> seconds, Map<String, Double> inV8) {
    double instance = of(NOTHING, calls, seconds, 1);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.of(
            micros("signature of a transfer, verified by the host", seconds.getLast()),
            micros(TRANSFER + " natively", of(TRANSFER, calls, seconds, 0))));
    figures.add(
        Figure.of(
            micros("instance in Endive", instance),
            micros("in V8", inV8.getOrDefault("instance", 0.0) / 1e6)));
    for (Call call : calls) {
      if (!call.name().equals(NOTHING)) {
        Aim aim = call.name().equals(TRANSFER) ? new Aim.RatioAtLeast(0.2) : new Aim.None();
        Measure baseline = micros("natively", of(call.name(), calls, seconds, 0));
        double time = Math.max(0, of(call.name(), calls, seconds, 1) - instance);
        figures.add(new Figure(micros(call.name() + " in Endive", time), baseline, aim));
        Double micros = inV8.get(call.name());
        if (micros != null) {
          figures.add(new Figure(micros(call.name() + " in V8", micros / 1e6), baseline, aim));
        }
      }
    }
    return figures;
  }

  private static double of(String name, List<Call> calls, List<Double> seconds, int form) {
    return seconds.get(2 * calls.stream().map(Call::name).toList().indexOf(name) + form);
  }

  private static Measure micros(String name, double seconds) {
    return new Measure(name, seconds * 1e6, Unit.MICROSECONDS);
  }
}
