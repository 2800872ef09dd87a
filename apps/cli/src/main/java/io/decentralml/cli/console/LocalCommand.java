package io.decentralml.cli.console;

import io.decentralml.participant.RefusalException;
import io.decentralml.training.TensorFlowLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks no node and prints an answer. Failures are told by {@link Failures}. */
public abstract class LocalCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the command's work. */
  protected abstract Answer run() throws IOException, RefusalException;

  @Override
  public final Integer call() throws IOException, RefusalException {
    Answer answer = run();
    print(output.isJson() ? Json.ok(answer.data()) : answer.text());
    return 0;
  }

  /** Tells a person, before TensorFlow is used for the first time ever, what takes so long. */
  protected final void announceTensorFlow() {
    if (!TensorFlowLibrary.isUnpacked() && !output.isJson()) {
      print("Unpacking TensorFlow's native library; this happens once and takes a few seconds.");
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
