package io.decentralml.cli;

import io.decentralml.cli.node.ServedNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line within this process. */
record Run(int exitCode, String out, String err) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Run(line.execute(arguments), out.toString(), err.toString());
  }

  /** A run against a node, answered in JSON. */
  static Run at(ServedNode node, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--url=" + node.url());
    all.add("--json");
    return of(all.toArray(String[]::new));
  }

  JsonNode json() {
    return JSON.readTree(out);
  }

  JsonNode data() {
    return json().path("data");
  }
}
