package io.decentralml.cli.console;

import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.ChainEvent;
import io.decentralml.client.Inclusion;
import io.decentralml.client.Submission;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that signs one call and waits until it is in a block. */
public abstract class SigningCommand extends ChainCommand {
  @Mixin private SignerOptions signer = new SignerOptions();

  @Option(
      names = "--finalized",
      description = "Wait until the block is final, not only until there is one.")
  private boolean waitUntilFinal;

  /** The call to sign. */
  protected abstract Call call(ChainClient client);

  /** The pallet whose events are told. */
  protected abstract String pallet();

  /** What was done, in a few words. */
  protected abstract String done(Inclusion inclusion);

  /** Who signs. */
  protected final KeyPair signer() {
    return signer.keyPair();
  }

  @Override
  protected void check() {
    signer.keyPair();
  }

  @Override
  protected final Answer run(ChainClient client) {
    KeyPair pair = signer.keyPair();
    Submission submission = client.send(call(client), pair);
    Inclusion inclusion = waitUntilFinal ? submission.finalized() : submission.inBlock();
    return new Answer(data(submission, inclusion), text(inclusion));
  }

  private Map<String, Object> data(Submission submission, Inclusion inclusion) {
    Map<String, Object> data = Json.object();
    data.put("block", inclusion.number().toLong());
    data.put("block_hash", inclusion.block().toString());
    data.put("extrinsic_index", inclusion.index());
    data.put("extrinsic_hash", submission.hash().toString());
    fee(inclusion).ifPresent(fee -> data.put("fee", fee.toString()));
    List<Map<String, Object>> events = new ArrayList<>();
    for (ChainEvent each : inclusion.events()) {
      if (each.pallet().equals(pallet())) {
        Map<String, Object> event = Json.object();
        event.put("name", each.name());
        event.put("fields", Plain.fields(each.value()));
        events.add(event);
      }
    }
    data.put("events", events);
    return data;
  }

  private String text(Inclusion inclusion) {
    return done(inclusion)
        + " Block "
        + inclusion.number()
        + fee(inclusion).map(fee -> ", fee " + Amount.text(fee)).orElse("")
        + ".";
  }

  private static Optional<Balance> fee(Inclusion inclusion) {
    return inclusion.events().stream()
        .filter(each -> each.is("TransactionPayment", "TransactionFeePaid"))
        .findFirst()
        .map(each -> each.fields().balance("actual_fee"));
  }
}
