package io.decentralml.cli.console;

import picocli.CommandLine.Option;

/** How a command answers. */
public final class OutputOptions {
  public static final String JSON = "--json";

  @Option(
      names = JSON,
      description =
          "Answer with JSON: {\"status\":\"ok\",\"data\":...} or {\"status\":\"error\",...}.")
  private boolean json;

  public boolean isJson() {
    return json;
  }
}
