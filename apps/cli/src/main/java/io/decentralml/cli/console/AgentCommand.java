package io.decentralml.cli.console;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.TransferListener;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.AccountId;
import io.decentralml.training.TensorFlowLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that does one participant's job, from its beginning to its end. */
public abstract class AgentCommand implements Callable<Integer> {
  @Mixin private NodeOptions node = new NodeOptions();
  @Mixin private SignerOptions signer = new SignerOptions();
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--shared",
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = {
        "Use the store that the creator shared with you for this place, instead of --store;",
        "see task credentials."
      })
  private @Nullable Long shared;

  /** Takes part until the training is over. */
  protected abstract Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException;

  /** Whether this participant trains by itself. */
  protected boolean usesTensorFlow() {
    return true;
  }

  /** Whether answers are for scripts, so that nobody can be asked. */
  protected final boolean isForScripts() {
    return output.isJson();
  }

  @Override
  public final Integer call() throws IOException, InterruptedException, RefusalException {
    KeyPair key = signer.keyPair();
    if (usesTensorFlow() && !TensorFlowLibrary.isUnpacked()) {
      say("Unpacking TensorFlow's native library; this happens once and takes a few seconds.");
    }
    try (ChainClient chain = node.connect();
        AssetStore assets = open(chain, key)) {
      String name = AccountArgument.address(new Participant("", chain, assets, key).account());
      Answer answer = run(new Participant(name, chain, assets, key));
      print(output.isJson() ? Json.ok(answer.data()) : answer.text());
      return 0;
    }
  }

  /**
   * The place for which the creator shared a store that shall be used although nobody named it;
   * none unless a command knows better.
   */
  protected Optional<Long> sharedPlace(TaskMarket market, AccountId self) {
    return Optional.empty();
  }

  private AssetStore open(ChainClient chain, KeyPair key) throws IOException {
    Optional<Long> place =
        shared == null
            ? sharedPlace(new TaskMarket(chain, key), AccountId.of(key.accountId()))
            : Optional.of(shared);
    return place.isEmpty()
        ? store.open(key)
        : SharedStore.open(SharedStore.access(chain, key, place.get()));
  }

  /** Tells a person what happens; scripts hear the answer at the end alone. */
  protected final void say(String line) {
    if (!output.isJson()) {
      print(line);
    }
  }

  /** Shows a person how the transfer of {@code name} goes on. */
  protected final TransferListener progress(String name) {
    return TransferProgress.of(spec.commandLine().getErr(), name, output);
  }

  /** Where a person reads. */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private synchronized void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
