package io.decentralml.cli.training;

import picocli.CommandLine.Option;

/** Which column of a table has the labels. */
public final class LabelColumn {
  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Of a table: the column of the labels, by its heading; else the last one.")
  private String name = "";

  /** The heading; empty for the last column. */
  public String name() {
    return name;
  }
}
