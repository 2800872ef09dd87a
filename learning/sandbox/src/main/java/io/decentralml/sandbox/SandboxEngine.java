package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What holds foreign code: bubblewrap, or a container engine. */
sealed interface SandboxEngine permits Bubblewrap, ContainerEngine {
  /** What it is, for people. */
  String name();

  /**
   * The words that start a run's supervising shell.
   *
   * @throws IOException when this engine cannot serve the request, with the cure
   */
  List<String> command(SandboxRequest request, Place place) throws IOException;

  /** Ends a run with all its processes; harmless when it has ended. */
  void kill(Process process, Place place) throws IOException;

  /** Whether the processes inside are seen below the process that was started. */
  boolean isVisible();

  /**
   * One run's place on this machine.
   *
   * @param folder its own empty folder, for files that the engine needs
   * @param script the unpacked script
   * @param name unique among runs
   */
  record Place(Path folder, Path script, String name) {}
}
