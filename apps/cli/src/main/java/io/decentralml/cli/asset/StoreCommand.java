package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.TransferListener;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.cli.console.Stores;
import io.decentralml.cli.console.TransferProgress;
import io.decentralml.crypto.KeyPair;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with stores and prints an answer. */
abstract class StoreCommand implements Callable<Integer> {
  @Mixin private SignerOptions signer = new SignerOptions();
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

  final AssetStore open(StoreOptions store) throws IOException {
    return open(store.text());
  }

  /** Opens a store; only Crust asks who is signing, and only to write. */
  final AssetStore open(String text) throws IOException {
    return Stores.open(text, text.startsWith("crust:") ? signerIfNamed() : Optional.empty());
  }

  /** Who reads, or signs. */
  final KeyPair signer() {
    return signer.keyPair();
  }

  private Optional<KeyPair> signerIfNamed() {
    try {
      return Optional.of(signer.keyPair());
    } catch (CommandException _) {
      return Optional.empty();
    }
  }

  final TransferListener progress(Object name) {
    return TransferProgress.of(spec.commandLine().getErr(), name.toString(), output);
  }

  final boolean isJson() {
    return output.isJson();
  }
}
