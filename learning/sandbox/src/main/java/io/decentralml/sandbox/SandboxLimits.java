package io.decentralml.sandbox;

import java.time.Duration;

/**
 * What a run may use at most.
 *
 * @param wall time by the clock
 * @param processor processor time of all its processes together
 * @param memoryBytes memory of all its processes together, without its files
 * @param processes processes and threads at a time
 * @param fileBytes all files that it writes, the results among them
 * @param openFiles files that one process holds open
 * @param printedBytes what it prints
 */
public record SandboxLimits(
    Duration wall,
    Duration processor,
    long memoryBytes,
    int processes,
    long fileBytes,
    int openFiles,
    int printedBytes) {
  /** An hour by the clock and of processor time, 2 GiB of memory, 256 MiB of files. */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(
          Duration.ofHours(1), Duration.ofHours(1), 2L << 30, 64, 256L << 20, 256, 16 << 20);

  /** Refuses limits that are not above zero. */
  public SandboxLimits {
    if (!wall.isPositive() || !processor.isPositive()) {
      throw new IllegalArgumentException("times must be above zero: " + wall + ", " + processor);
    }
    if (memoryBytes <= 0 || fileBytes <= 0 || printedBytes <= 0) {
      throw new IllegalArgumentException(
          "sizes must be above zero: %d, %d, %d".formatted(memoryBytes, fileBytes, printedBytes));
    }
    if (processes <= 0 || openFiles < 16) {
      throw new IllegalArgumentException(
          "at least 1 process and 16 open files: %d, %d".formatted(processes, openFiles));
    }
  }

  /** These, with other times. */
  public SandboxLimits within(Duration newWall, Duration newProcessor) {
    return new SandboxLimits(
        newWall, newProcessor, memoryBytes, processes, fileBytes, openFiles, printedBytes);
  }

  /** These, with other sizes. */
  public SandboxLimits within(long newMemoryBytes, long newFileBytes) {
    return new SandboxLimits(
        wall, processor, newMemoryBytes, processes, newFileBytes, openFiles, printedBytes);
  }

  /** These, with another number of processes. */
  public SandboxLimits within(int newProcesses) {
    return new SandboxLimits(
        wall, processor, memoryBytes, newProcesses, fileBytes, openFiles, printedBytes);
  }
}
