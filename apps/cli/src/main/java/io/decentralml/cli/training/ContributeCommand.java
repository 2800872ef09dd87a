package io.decentralml.cli.training;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.ClientWork;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.ModelContributor;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ParticipantEvent;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.TrainingDesk;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decentralml contribute}: one organisation's part in a training. */
@Command(
    name = "contribute",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Contribute to a model with data that never leave this machine, in one of two ways:",
      "  --creator ACCOUNT  take part in a creator's training, round after round. Checks where each"
          + " round's weights come from, takes a place, trains, delivers, and waits to be paid.",
      "  --task N           run the script of one task on the data. Shows the script and asks first,"
          + " runs it in a sandbox, shows the results and asks before they are sent.",
      "Killed and started again, either goes on where it was."
    })
public final class ContributeCommand extends AgentCommand {
  @Option(
      names = "--creator",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Whose training: an address, 0x and 64 digits, or a name such as //Alice.")
  private @Nullable AccountId creator;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = {
        "This organisation's data: a folder of images in MNIST's IDX layout, a table as .csv, or a"
            + " folder with train.csv and test.csv.",
        "To try it: digits:2/5,0.5,7, what the second of five organisations gets of the built-in"
            + " digits when they are dealt with alpha 0.5 and seed 7.",
        "For a script: the folder that it may read."
      })
  private String data = "";

  @Mixin private LabelColumn label = new LabelColumn();
  @Mixin private ScriptOptions script = new ScriptOptions();

  @Override
  protected boolean usesTensorFlow() {
    return script.task().isEmpty();
  }

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    AccountId followed = creator;
    if ((followed == null) == script.task().isEmpty()) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "either one training or one script",
          "give --creator ACCOUNT, or --task N");
    }
    return followed == null
        ? new ScriptContribution(script, Path.of(data), isForScripts(), this::say).run(self)
        : train(self, followed);
  }

  private Answer train(Participant self, AccountId creator)
      throws IOException, InterruptedException, RefusalException {
    OwnData own = OwnData.of(data, label.name(), ClientId.of(self.key().accountId()));
    say("%s follows the training of %s.".formatted(self.name(), AccountArgument.address(creator)));
    AtomicReference<Optional<Part>> part = new AtomicReference<>(Optional.empty());
    Receipts receipts = new Receipts();
    try (TrainingDesk desk = new TrainingDesk(1)) {
      Weights weights =
          new ModelContributor(
                  self,
                  creator,
                  plan -> work(own, plan, part),
                  desk,
                  event -> {
                    receipts.add(event);
                    AgentLog.sentence(event).ifPresent(this::say);
                  })
              .run();
      return answer(weights, part.get(), receipts);
    }
  }

  /** What is trained by which plan. */
  private record Part(TrainingPlan plan, OwnData.Fitted own) {}

  /** The work by {@code plan}; data are read once for each plan. */
  private ClientWork work(OwnData own, TrainingPlan plan, AtomicReference<Optional<Part>> part) {
    Optional<Part> known = part.get().filter(each -> each.plan.equals(plan));
    if (known.isEmpty()) {
      try {
        known = Optional.of(new Part(plan, own.fitting(plan)));
      } catch (IOException unusable) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            String.valueOf(unusable.getMessage()),
            "name other data with --data");
      }
      part.set(known);
      say("%d examples to train on.".formatted(known.get().own.organisation().data().size()));
    }
    return known.get().own.organisation().work(plan);
  }

  private static Answer answer(Weights weights, Optional<Part> part, Receipts receipts) {
    Map<String, Object> facts = Json.object();
    facts.put("weights_hash", weights.hash());
    facts.put("accepted", receipts.accepted);
    facts.put("rejected", receipts.rejected);
    facts.put("paid", receipts.paid.toString());
    String accuracy = "";
    if (part.isPresent()) {
      double share = Accuracy.of(weights, part.get().plan, part.get().own.heldOut());
      facts.put("accuracy", share);
      accuracy = ", accuracy " + Accuracy.text(share) + " on held-out examples";
    }
    return new Answer(
        facts,
        "The training is over: %d updates accepted, %d rejected, %s received.\nWeights %s%s"
            .formatted(
                receipts.accepted,
                receipts.rejected,
                Amount.text(receipts.paid),
                weights.hash(),
                accuracy));
  }

  /** What came of this run's updates. The agent tells on one thread. */
  private static final class Receipts {
    private int accepted;
    private int rejected;
    private Balance paid = Balance.ZERO;

    void add(ParticipantEvent event) {
      if (event instanceof ParticipantEvent.UpdatePaid each) {
        accepted++;
        paid = paid.saturatingPlus(each.amount());
      } else if (event instanceof ParticipantEvent.UpdateRejected) {
        rejected++;
      }
    }
  }
}
