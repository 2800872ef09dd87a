package io.decentralml.cli.model;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.participant.RefusalException;
import io.decentralml.training.TensorFlowLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about a model on this machine or in a store. */
abstract class LocalModelCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the command's work. */
  abstract Answer run() throws IOException, RefusalException;

  /** Whether it runs models, for which TensorFlow is loaded. */
  abstract boolean runsModels();

  @Override
  public final Integer call() throws IOException, RefusalException {
    if (runsModels() && !TensorFlowLibrary.isUnpacked() && !output.isJson()) {
      print("Unpacking TensorFlow's native library; this happens once and takes a few seconds.");
    }
    Answer answer = run();
    print(output.isJson() ? Json.ok(answer.data()) : answer.text());
    return 0;
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
