package io.decentralml.cli.console;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks no node and prints an answer. Failures are told by {@link Failures}. */
public abstract class LocalCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the command's work. */
  protected abstract Answer run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    Answer answer = run();
    spec.commandLine().getOut().println(output.isJson() ? Json.ok(answer.data()) : answer.text());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
