package io.decentralml.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * How a run went.
 *
 * @param engine what it ran in
 * @param ending how it ended
 * @param wall how long it took
 * @param processor processor time of all its processes
 * @param peakMemoryBytes the most memory it was seen to use; a look every 50 ms
 * @param peakProcesses the most processes and threads it was seen to have
 * @param printed the beginning and the end of what it printed, with control characters replaced
 * @param output its results, as names in the output folder, in order
 * @param outputBytes their size
 * @param sightings what it was seen trying
 */
public record SandboxReport(
    String engine,
    Ending ending,
    Duration wall,
    Duration processor,
    long peakMemoryBytes,
    int peakProcesses,
    String printed,
    List<String> output,
    long outputBytes,
    List<Sighting> sightings) {
  /** Copies the lists. */
  public SandboxReport {
    output = List.copyOf(output);
    sightings = List.copyOf(sightings);
  }

  /** Whether this was seen. */
  public boolean saw(Sighting.Kind kind) {
    return sightings.stream().anyMatch(each -> each.kind() == kind);
  }
}
