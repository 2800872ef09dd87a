package io.decentralml.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures, and prints a table. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Measures DecentralML's speed beside baselines of the same run.")
final class Main implements Callable<Integer> {
  private static final Map<String, Supplier<Benchmark>> BENCHMARKS = benchmarks();

  @Option(names = "--quick", description = "Measure less: under a minute and a half.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
  private String json = "";

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description =
          "Of signatures, import, trie, wasm, averaging, assets, start and transfers only these.")
  private List<String> only = new ArrayList<>();

  private static Map<String, Supplier<Benchmark>> benchmarks() {
    var all = new LinkedHashMap<String, Supplier<Benchmark>>();
    all.put("signatures", SignatureBenchmark::new);
    all.put("import", ImportBenchmark::new);
    all.put("trie", TrieBenchmark::new);
    all.put("wasm", WasmBenchmark::new);
    all.put("averaging", AveragingBenchmark::new);
    all.put("assets", AssetBenchmark::new);
    all.put("start", StartBenchmark::new);
    all.put("transfers", TransferBenchmark::new);
    return all;
  }

  /** Ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Effort effort = quick ? Effort.quick() : Effort.full();
    double load = Report.currentLoad();
    List<Figure> figures = new ArrayList<>();
    for (var each : BENCHMARKS.entrySet()) {
      if (only.isEmpty() || only.contains(each.getKey())) {
        System.err.println("measuring " + each.getKey());
        figures.addAll(each.getValue().get().run(effort));
      }
    }
    var report = new Report(figures, load);
    report.print(System.out);
    if (!json.isEmpty()) {
      Files.writeString(Path.of(json), report.toJson());
    }
    return 0;
  }
}
