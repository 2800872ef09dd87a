package io.decentralml.cli.training;

import io.decentralml.assets.AssetStore;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.CreatorTerms;
import io.decentralml.participant.ModelCreator;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ParticipantEvent;
import io.decentralml.participant.RefusalException;
import io.decentralml.primitives.Balance;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Examples;
import io.decentralml.training.Safetensors;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decentralml train}: the model creator's part in a training. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Have a model trained by contributors: offer rounds, check and pay updates, aggregate.",
      "Killed and started again with the same options, it goes on where it was; another --seed is"
          + " another training."
    })
public final class TrainCommand extends AgentCommand {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Option(
      names = "--places",
      required = true,
      paramLabel = "N",
      description = "How many contribute to each round.")
  private int places;

  @Option(
      names = "--pay",
      paramLabel = "AMOUNT",
      defaultValue = "1",
      converter = Amount.class,
      description = "For each accepted update, such as 1.5 or 1500plancks" + DEFAULTS)
  private Balance pay = Balance.ZERO;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Rounds of training" + DEFAULTS)
  private int rounds;

  @Option(
      names = "--local-epochs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Passes over a contributor's data in a round" + DEFAULTS)
  private int localEpochs;

  @Option(
      names = "--patience",
      paramLabel = "BLOCKS",
      defaultValue = "3000",
      description = "When a round goes on without those who have not delivered" + DEFAULTS)
  private int patience;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "digits",
      description =
          "Examples to measure with, and which the model fits: a folder in MNIST's IDX layout, a"
              + " table as .csv, a folder with train.csv and test.csv, or digits"
              + DEFAULTS)
  private String data = "digits";

  @Mixin private LabelColumn label = new LabelColumn();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of the first weights and the held-out examples" + DEFAULTS)
  private long seed;

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    Examples examples = OwnData.examples(data, label.name(), seed);
    DatasetSplit split = examples.split();
    TrainingPlan plan;
    CreatorTerms terms;
    try {
      plan = TrainingPlan.of(examples, seed).withRounds(rounds).withLocalEpochs(localEpochs);
      terms = new CreatorTerms(places, pay, patience);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE, String.valueOf(wrong.getMessage()), "see train -h");
    }
    say("%s trains; contributors start with --creator %s".formatted(self.name(), self.name()));
    List<Double> accuracies = new ArrayList<>();
    Weights weights =
        new ModelCreator(
                self,
                plan,
                terms,
                event -> {
                  AgentLog.sentence(event).ifPresent(this::say);
                  if (event instanceof ParticipantEvent.RoundFolded folded) {
                    accuracies.add(Accuracy.of(folded.weights(), plan, split.heldOut()));
                    say(
                        "Round %d of %d: %d updates folded, accuracy %s."
                            .formatted(
                                folded.round() + 1,
                                rounds,
                                folded.accepted(),
                                Accuracy.text(accuracies.getLast())));
                  }
                })
            .run();
    return answer(self.assets(), plan, weights, accuracies.getLast());
  }

  private static Answer answer(
      AssetStore assets, TrainingPlan plan, Weights weights, double accuracy) throws IOException {
    String planName = assets.put(plan.toJson()).toString();
    String weightsName = assets.put(Safetensors.encode(weights)).toString();
    Map<String, Object> facts = Json.object();
    facts.put("weights_hash", weights.hash());
    facts.put("accuracy", accuracy);
    facts.put("plan", planName);
    facts.put("weights", weightsName);
    return new Answer(
        facts,
        "The training is over, accuracy %s on held-out examples.\nWeights %s\n"
                .formatted(Accuracy.text(accuracy), weights.hash())
            + "Make a package of them: ./decentralml model pack --training %s %s"
                .formatted(planName, weightsName));
  }
}
