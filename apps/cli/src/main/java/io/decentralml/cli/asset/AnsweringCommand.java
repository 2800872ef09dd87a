package io.decentralml.cli.asset;

import io.decentralml.assets.TransferListener;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.cli.console.TransferProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with assets and prints an answer, if it has one. */
abstract class AnsweringCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the command's work; the exit code comes with {@link #exitCode}. */
  abstract Answer run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    Answer answer = run();
    if (output.isJson() || !answer.text().isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(output.isJson() ? Json.ok(answer.data()) : answer.text());
      out.flush();
    }
    return exitCode();
  }

  /** 0 but where the answer is a no. */
  int exitCode() {
    return 0;
  }

  final TransferListener progress(Object name) {
    return TransferProgress.of(spec.commandLine().getErr(), name.toString(), output);
  }
}
