package io.decentralml.weights;

import io.decentralml.frame.system.MeasuredCost;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimewasm.WasmMain;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Measures what every call costs in WebAssembly, and writes it into the sources of the pallets. */
public final class Main {
  private static final String FILE = "decentralml_runtime.compact.compressed.wasm";

  private static final int REPETITIONS = 40;

  /** So many passes warm the executor up. */
  private static final int WARM_UP = 2;

  /** Of so many the longest times count. */
  private static final int PASSES = 5;

  /** A difference of less is noise: 25 µs. */
  private static final long LEAST = 25_000_000;

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

  private Main() {}

  /**
   * Measures and writes; or checks that what is written has as many items as are read and written.
   *
   * @param arguments the repository's root, and {@code --check} if nothing is to be written
   */
  public static void main(String[] arguments) throws IOException, CodeException {
    Path root = Path.of(arguments[0]);
    ChainRuntime wasm = WasmRuntime.of(code());
    if (arguments.length > 1 && arguments[1].equals("--check")) {
      System.exit(check(root, wasm) ? 0 : 1);
    }
    CostTable table = new CostTable();
    for (int pass = 1; pass <= WARM_UP + PASSES; pass++) {
      System.err.println("pass %d of %d".formatted(pass, WARM_UP + PASSES));
      measure(wasm, pass <= WARM_UP ? new CostTable() : table, REPETITIONS);
    }
    for (CostClass owner : CostClass.values()) {
      write(root, owner, rounded(table.of(owner)));
    }
  }

  private static boolean check(Path root, ChainRuntime wasm) throws IOException {
    CostTable table = new CostTable();
    measure(wasm, table, 1);
    boolean same = true;
    for (CostClass owner : CostClass.values()) {
      String source = Files.readString(root.resolve(owner.file()));
      for (Map.Entry<String, MeasuredCost> each : table.of(owner).entrySet()) {
        if (!CostSource.hasItems(source, each.getKey(), each.getValue())) {
          same = false;
          System.out.printf(
              "%s.%s is not what it was: run quality/weights/run on a quiet machine%n",
              owner.className(), each.getKey());
        }
      }
    }
    System.out.println(same ? "the costs of all calls have the items that they should" : "");
    return same;
  }

  private static byte[] code() throws IOException {
    try (InputStream in = WasmMain.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing from this build");
      }
      return in.readAllBytes();
    }
  }

  private static void measure(ChainRuntime wasm, CostTable table, int repetitions) {
    Workbench bench = new Workbench(wasm, table, repetitions);
    SystemScript.measure(bench);
    BalancesScript.measure(bench);
    MarketScript.measure(bench);
    ValidatorScript.measure(bench);
    BlockScript.measure(bench, table);
  }

  private static Map<String, MeasuredCost> rounded(Map<String, MeasuredCost> costs) {
    Map<String, MeasuredCost> rounded = new TreeMap<>();
    costs.forEach((name, cost) -> {
      long least = name.endsWith("_EACH") ? 0 : LEAST;
      rounded.put(
          name,
          new MeasuredCost(twoDigits(Math.max(least, cost.time())), cost.reads(), cost.writes()));
    });
    return rounded;
  }

  /** Rounded up; more digits are noise. */
  private static long twoDigits(long time) {
    return new BigDecimal(time).round(TWO_DIGITS).longValueExact();
  }

  private static void write(Path root, CostClass owner, Map<String, MeasuredCost> costs) {
    try {
      Files.writeString(root.resolve(owner.file()), CostSource.of(owner, costs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    costs.forEach((name, cost) ->
        System.out.printf(
            "%-18s %-32s %10.1f µs %4d read %4d written%n",
            owner.className().replace("Costs", ""),
            name,
            cost.time() / 1e6,
            cost.reads(),
            cost.writes()));
  }
}
