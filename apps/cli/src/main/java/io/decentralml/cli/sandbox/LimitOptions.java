package io.decentralml.cli.sandbox;

import io.decentralml.cli.console.CommandException;
import io.decentralml.sandbox.SandboxLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a script may use and see. */
public final class LimitOptions {
  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = TimeArgument.class,
      description = "How long it may run: 90s, 10m, 2h (default: ${DEFAULT-VALUE}).")
  private Duration time = SandboxLimits.DEFAULT.wall();

  @Option(
      names = "--max-processor-time",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = TimeArgument.class,
      description = "Processor time of all its processes together (default: ${DEFAULT-VALUE}).")
  private Duration processor = SandboxLimits.DEFAULT.processor();

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      defaultValue = "2G",
      converter = SizeArgument.class,
      description = "Memory of all its processes together: 512M, 4G (default: ${DEFAULT-VALUE}).")
  private Long memory = SandboxLimits.DEFAULT.memoryBytes();

  @Option(
      names = "--max-files",
      paramLabel = "SIZE",
      defaultValue = "256M",
      converter = SizeArgument.class,
      description = "All files it writes, its results among them (default: ${DEFAULT-VALUE}).")
  private Long files = SandboxLimits.DEFAULT.fileBytes();

  @Option(
      names = "--max-processes",
      paramLabel = "COUNT",
      defaultValue = "64",
      description = "Processes and threads at a time (default: ${DEFAULT-VALUE}).")
  private int processes = SandboxLimits.DEFAULT.processes();

  @Option(
      names = "--tool",
      paramLabel = "DIR",
      description =
          "A further folder that it may read, such as a Python environment; may be given often.")
  private List<Path> tools = new ArrayList<>();

  /** What it may use. */
  public SandboxLimits limits() {
    if (processes < 1) {
      throw new CommandException(
          CommandException.Kind.USAGE, "no process at all", "give --max-processes 1 or more");
    }
    return SandboxLimits.DEFAULT.within(time, processor).within(memory, files).within(processes);
  }

  /** What it may read beside the system and the data. */
  public List<Path> tools() {
    return tools.stream().map(each -> folder(each, "--tool")).toList();
  }

  /** A folder that a person named. */
  public static Path folder(Path named, String option) {
    if (!Files.isDirectory(named)) {
      throw new CommandException(
          CommandException.Kind.USAGE, "no folder: " + named, "name a folder with " + option);
    }
    return named;
  }
}
