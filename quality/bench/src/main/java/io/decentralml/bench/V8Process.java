package io.decentralml.bench;

import io.decentralml.bench.EntryPointCalls.Call;
import io.decentralml.equivalence.ScriptedChain;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * V8, as Node.js has it: runs calls with the answers that a host of ours gave, which leaves out
 * what the host itself does.
 */
final class V8Process {
  /** Rounds before and as many after which times count. */
  private static final String ROUNDS = "200";

  private V8Process() {}

  /** Hands the host of every call to a transcript. */
  private record Transcribed(ChainRuntime runtime, StringBuilder out) implements ChainRuntime {
    @Override
    public Bytes version() {
      return runtime.version();
    }

    @Override
    public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
      out.setLength(0);
      return runtime.call(new Transcript(host, out), entryPoint, arguments);
    }
  }

  /**
   * The microseconds of each call, and of an instance under the name {@code instance}; empty where
   * no {@code node} is installed.
   *
   * @param module not compressed
   */
  static Map<String, Double> measure(ChainRuntime runtime, byte[] module, List<Call> calls)
      throws IOException, InterruptedException {
    try (Scratch scratch = new Scratch(Files.createTempDirectory("decentralml-v8-"))) {
      Path file = Files.write(scratch.file("module.wasm"), module);
      Path transcript = Files.writeString(scratch.file("calls.txt"), transcript(runtime, calls));
      Path script = Path.of(System.getProperty("decentralml.home"), "quality/bench/src/main/js");
      List<String> command =
          List.of(
              "node",
              script.resolve("replay.mjs").toString(),
              file.toString(),
              transcript.toString(),
              ROUNDS);
      return times(command);
    }
  }

  private static Map<String, Double> times(List<String> command)
      throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException missing) {
      System.err.println("without V8, since node is not installed: " + missing.getMessage());
      return Map.of();
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("V8 cannot run the calls");
    }
    Map<String, Double> times = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      int space = line.indexOf(' ');
      times.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
    return times;
  }

  private static String transcript(ChainRuntime runtime, List<Call> calls) {
    StringBuilder all = new StringBuilder();
    for (Call call : calls) {
      StringBuilder answers = new StringBuilder();
      ScriptedChain chain = EntryPointCalls.chain(new Transcribed(runtime, answers), call.stage());
      byte[] result = call.ask(chain);
      all.append("call ").append(call.name()).append(' ');
      all.append(HexFormat.of().formatHex(call.arguments().toArray())).append('\n');
      all.append(answers);
      all.append("result ").append(HexFormat.of().formatHex(result)).append('\n');
    }
    return all.toString();
  }
}
