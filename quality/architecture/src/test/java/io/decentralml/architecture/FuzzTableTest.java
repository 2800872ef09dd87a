package io.decentralml.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about fuzzing tells what the tests do, and that is at least a million inputs. */
class FuzzTableTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern RUN = Pattern.compile("Fuzz\\.run\\(\\s*([0-9_]+)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([0-9]+) \\|");

  private static boolean isFuzzTest(Path path) {
    return path.toString().endsWith("FuzzTest.java") && path.toString().contains("src/test/java");
  }

  /** The tests' inputs by package and name. */
  private static Map<String, Integer> inputsOfTests() throws IOException {
    Map<String, Integer> inputs = new TreeMap<>();
    try (Stream<Path> files = Files.find(ROOT, 12, (path, _) -> isFuzzTest(path))) {
      for (Path file : files.toList()) {
        Path folder = file.getName(file.getNameCount() - 2);
        String name = folder + "/" + file.getFileName().toString().replace(".java", "");
        Matcher runs = RUN.matcher(Files.readString(file));
        while (runs.find()) {
          inputs.merge(name, Integer.valueOf(runs.group(1).replace("_", "")), Integer::sum);
        }
      }
    }
    return inputs;
  }

  @Test
  void fuzzingPage_table_isWhatTheTestsDoAndAMillionInAll() throws IOException {
    Map<String, Integer> told = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(ROOT.resolve("docs/fuzzing.md")));
    while (rows.find()) {
      told.put(rows.group(1), Integer.valueOf(rows.group(2)));
    }

    assertThat(told).isEqualTo(inputsOfTests());
    assertThat(told.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1_000_000);
  }
}
