package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A node's start, from the launcher's process until JSON-RPC answers, and its memory when it has
 * been idle for 15 seconds, both with and without the class-data archive that the launcher has
 * written when the first run ends. Beside it a Java machine that does nothing, with the same
 * collector.
 */
final class StartBenchmark implements Benchmark {
  private static final int IDLE_MILLISECONDS = 15_000;

  @Override
  public List<Figure> run(Effort effort) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("decentralml-bench");
    Path archive = folder.resolve("node.jsa");
    try {
      String with = "-XX:SharedArchiveFile=" + archive;
      String without = "-XX:SharedArchiveFile=" + folder.resolve("missing").resolve("node.jsa");
      NodeProcess.start(with).close();
      return run(effort, with, without);
    } finally {
      Files.deleteIfExists(archive);
      Files.delete(folder);
    }
  }

  private static List<Figure> run(Effort effort, String with, String without)
      throws IOException, InterruptedException {
    List<Double> withArchive = new ArrayList<>();
    List<Double> withoutArchive = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int i = 0; i < effort.starts(); i++) {
      bare.add(idleMachine(0).value());
      withArchive.add(ready(with));
      withoutArchive.add(ready(without));
    }
    Measure bareStart = seconds("start of a bare Java machine", bare);
    Measure bareMemory = idleMachine(IDLE_MILLISECONDS);
    return List.of(
        new Figure(seconds("node ready, class-data archive", withArchive), bareStart, aim(2)),
        new Figure(seconds("node ready, no archive", withoutArchive), bareStart, new Aim.None()),
        new Figure(memory("idle memory, class-data archive", with), bareMemory, aim(400)),
        new Figure(memory("idle memory, no archive", without), bareMemory, aim(400)));
  }

  private static Aim aim(double most) {
    return new Aim.AtMost(most);
  }

  private static Measure seconds(String name, List<Double> values) {
    return new Measure(name, Rounds.median(values), Unit.SECONDS);
  }

  private static double ready(String options) throws IOException, InterruptedException {
    try (NodeProcess node = NodeProcess.start(options)) {
      return node.readySeconds();
    }
  }

  private static Measure memory(String name, String options)
      throws IOException, InterruptedException {
    try (NodeProcess node = NodeProcess.start(options)) {
      Thread.sleep(IDLE_MILLISECONDS);
      return new Measure(name, node.residentMebibytes(), Unit.MEBIBYTES);
    }
  }

  /** The start of a bare Java machine, or its memory after {@code idle} milliseconds if not 0. */
  private static Measure idleMachine(int idle) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                classes,
                IdleMachine.class.getName())
            .start();
    try {
      if (process.getInputStream().read() < 0) {
        throw new IOException("a Java machine that does nothing does not start");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Thread.sleep(idle);
      return idle == 0
          ? new Measure("start of a bare Java machine", seconds, Unit.SECONDS)
          : new Measure(
              "a bare Java machine", NodeProcess.residentMebibytes(process), Unit.MEBIBYTES);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
