package io.decentralml.cli;

import picocli.CommandLine.Option;

/** How a command answers. */
final class OutputOptions {
  static final String JSON = "--json";

  @Option(
      names = JSON,
      description =
          "Answer with JSON: {\"status\":\"ok\",\"data\":...} or {\"status\":\"error\",...}.")
  private boolean json;

  boolean isJson() {
    return json;
  }
}
