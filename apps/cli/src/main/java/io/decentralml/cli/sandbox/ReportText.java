package io.decentralml.cli.sandbox;

import io.decentralml.cli.console.Json;
import io.decentralml.sandbox.Ending;
import io.decentralml.sandbox.SandboxReport;
import io.decentralml.sandbox.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a script's run went, for people and for scripts. */
public final class ReportText {
  private static final int SHOWN_LINES = 20;
  private static final int SHOWN_FILES = 20;

  private ReportText() {}

  /** For people. */
  public static String text(SandboxReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.ending().sentence());
    for (Sighting each : report.sightings()) {
      lines.add("Stopped: " + each.detail() + '.');
    }
    lines.add(
        "Used: %.1f s, %.1f s of processor time, %s of memory, %d processes; in %s."
            .formatted(
                report.wall().toMillis() / 1000.0,
                report.processor().toMillis() / 1000.0,
                size(report.peakMemoryBytes()),
                report.peakProcesses(),
                report.engine()));
    lines.add(results(report));
    if (!report.printed().isBlank()) {
      lines.add("It printed:");
      List<String> printed = report.printed().lines().toList();
      int from = Math.max(0, printed.size() - SHOWN_LINES);
      if (from > 0) {
        lines.add("  […]");
      }
      printed.subList(from, printed.size()).forEach(each -> lines.add("  " + each));
    }
    return String.join("\n", lines);
  }

  private static String results(SandboxReport report) {
    if (report.output().isEmpty()) {
      return "Results: none.";
    }
    int count = report.output().size();
    List<String> shown = report.output().subList(0, Math.min(count, SHOWN_FILES));
    return "Results: %s in %d files: %s%s"
        .formatted(
            size(report.outputBytes()),
            count,
            String.join(", ", shown),
            shown.size() < count ? ", …" : "");
  }

  /** For scripts. */
  public static Map<String, Object> data(SandboxReport report) {
    Map<String, Object> data = Json.object();
    data.put("engine", report.engine());
    data.put("ending", ending(report.ending()));
    if (report.ending() instanceof Ending.Finished(int exitCode)) {
      data.put("exit_code", exitCode);
    }
    data.put("seconds", report.wall().toMillis() / 1000.0);
    data.put("processor_seconds", report.processor().toMillis() / 1000.0);
    data.put("peak_memory_bytes", report.peakMemoryBytes());
    data.put("peak_processes", report.peakProcesses());
    data.put("output", report.output());
    data.put("output_bytes", report.outputBytes());
    List<Map<String, Object>> stopped = new ArrayList<>();
    for (Sighting each : report.sightings()) {
      Map<String, Object> sighting = Json.object();
      sighting.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
      sighting.put("detail", each.detail());
      stopped.add(sighting);
    }
    data.put("stopped", stopped);
    data.put("printed", report.printed());
    return data;
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case Ending.Finished _ -> "finished";
      case Ending.OverLimit(Ending.Limit limit) ->
          "over_limit_" + limit.name().toLowerCase(Locale.ROOT);
      case Ending.Broken _ -> "broken";
    };
  }

  /** A number of bytes in words. */
  public static String size(long bytes) {
    if (bytes < 10_000) {
      return bytes + " bytes";
    }
    return bytes < 10_000_000
        ? "%.0f KiB".formatted(bytes / 1024.0)
        : "%.0f MiB".formatted(bytes / 1048576.0);
  }
}
