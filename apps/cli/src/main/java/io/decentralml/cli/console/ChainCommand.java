package io.decentralml.cli.console;

import io.decentralml.client.ChainClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks a node and prints an answer. Failures are told by {@link Failures}. */
public abstract class ChainCommand implements Callable<Integer> {
  @Mixin private NodeOptions node = new NodeOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the command's work. */
  protected abstract Answer run(ChainClient client);

  @Override
  public final Integer call() {
    check();
    try (ChainClient client = node.connect()) {
      Answer answer = run(client);
      spec.commandLine().getOut().println(output.isJson() ? Json.ok(answer.data()) : answer.text());
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  /** Refuses what makes no sense before the node is asked. */
  protected void check() {}
}
