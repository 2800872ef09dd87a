package io.decentralml.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * What to run, on what, and where its results go.
 *
 * @param script what to run
 * @param arguments its arguments
 * @param data the folder that it reads as {@code /data}
 * @param tools further folders that it may read, each where it is, such as a Python environment
 * @param output an empty folder of this machine, where copies of its results are put
 * @param limits what it may use
 */
public record SandboxRequest(
    ScriptPackage script,
    List<String> arguments,
    Path data,
    List<Path> tools,
    Path output,
    SandboxLimits limits) {
  /** Copies the lists. */
  public SandboxRequest {
    arguments = List.copyOf(arguments);
    tools = List.copyOf(tools);
  }
}
