package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes below one of this machine, read from Linux' {@code /proc}. In a process namespace
 * none leaves: an orphan becomes the child of the namespace's first process.
 *
 * <p>Source: proc(5), {@code /proc/pid/stat} and {@code /proc/pid/status}.
 */
final class ProcessTree {
  private static final Path PROC = Path.of("/proc");

  /** Clock ticks a second, 100 wherever Linux runs Java. */
  private static final long TICK_MILLIS = 10;

  private final ProcessHandle root;

  ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /** The folders in {@code /proc} of all processes below the root. */
  List<Path> folders() {
    try (var all = root.descendants()) {
      return all.map(each -> PROC.resolve(Long.toString(each.pid()))).toList();
    }
  }

  /** What all processes below the root use now. */
  Usage look() {
    long ticks = 0;
    long kibibytes = 0;
    int threads = 0;
    int live = 0;
    for (Path each : folders()) {
      try {
        String stat = read(each.resolve("stat"));
        // The name of the program stands in parentheses and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 18);
        for (int field = 11; field < 15; field++) {
          ticks += Long.parseLong(fields[field]);
        }
        boolean ended = fields[0].equals("Z") || fields[0].equals("X");
        String status = read(each.resolve("status"));
        kibibytes += number(status, "RssAnon:") + number(status, "RssShmem:");
        kibibytes += number(status, "VmSwap:");
        threads += ended ? 0 : (int) number(status, "Threads:");
        live += ended ? 0 : 1;
      } catch (IOException _) {
        // It ended since it was listed; its parent has its time.
      }
    }
    return new Usage(Duration.ofMillis(ticks * TICK_MILLIS), kibibytes << 10, threads, live);
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static long number(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
