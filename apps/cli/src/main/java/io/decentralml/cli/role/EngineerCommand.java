package io.decentralml.cli.role;

import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.model.ModelSource;
import io.decentralml.cli.model.ModelText;
import io.decentralml.cli.training.LabelColumn;
import io.decentralml.cli.training.OwnData;
import io.decentralml.models.EvaluationReport;
import io.decentralml.models.Improvement;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.PackageException;
import io.decentralml.models.Retuning;
import io.decentralml.participant.EngineerEvent;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketTask;
import io.decentralml.participant.ModelEngineer;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml engineer}: a model engineer's whole job. */
@Command(
    name = "engineer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Improve the model of a task: take a place, check the model, train it on, change it or replace"
          + " it, and deliver the next package with what it reaches.",
      "Killed and started again with the same options, it goes on where it was; it never takes two"
          + " places nor delivers twice."
    })
public final class EngineerCommand extends AgentCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description =
          "The task's number; without it the one whose place you hold, or the oldest with a free"
              + " place.")
  private @Nullable Long task;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DATA",
      description =
          "Examples to train on and, held out, to measure with: a table (.csv), a folder in MNIST's"
              + " IDX layout, or digits, the built-in ones.")
  private String data = "";

  @Mixin private LabelColumn label = new LabelColumn();

  @Mixin private RetuningOptions training = new RetuningOptions();

  @Option(
      names = "--hidden",
      split = ",",
      paramLabel = "WIDTH",
      description =
          "Change the model: a new network with these hidden layers, such as 64,32, trained from new"
              + " weights.")
  private List<Integer> hidden = new ArrayList<>();

  @Option(
      names = "--package",
      paramLabel = "PATH",
      description =
          "Deliver this package, made by hand: its file, its folder, or a folder with"
              + " saved_model/saved_model.pb and weights.safetensors.")
  private @Nullable Path made;

  @Option(names = "--wait", description = "Wait until the delivered model is judged.")
  private boolean waits;

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    Improvement improvement = improvement();
    List<Retuning.Progress> passes = new ArrayList<>();
    int number = task(self);
    ModelEngineer engineer =
        new ModelEngineer(
            self,
            improvement,
            model -> OwnData.split(data, label.name(), training.seed(), model),
            event -> {
              if (event instanceof EngineerEvent.Trained(Retuning.Progress progress)) {
                passes.add(progress);
              }
              say(sentence(event));
            });
    try {
      ModelEngineer.Delivery delivery = engineer.deliver(number);
      MarketSubmission place =
          waits ? engineer.awaitJudgement(delivery.submission().id()) : delivery.submission();
      return answer(delivery, place, passes);
    } catch (PackageException failed) {
      throw new RefusalException(
          "the model does not run (%s): %s".formatted(failed.fault(), failed.getMessage()));
    }
  }

  private int task(Participant self) {
    Long named = task;
    if (named != null) {
      return Math.toIntExact(named);
    }
    return ModelEngineer.next(self)
        .map(MarketTask::id)
        .orElseThrow(() ->
            new CommandException(
                CommandException.Kind.NOT_FOUND,
                "no task for engineers has a free place",
                "see ./decentralml task list, or name a task"));
  }

  private Improvement improvement() throws IOException, RefusalException {
    Path path = made;
    if (path != null) {
      if (!hidden.isEmpty()) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            "--package and --hidden exclude each other",
            "name what to deliver, or how to change the model");
      }
      return new Improvement.Replace(ModelSource.fromDisk(path, Manifest.Origin.unknown()));
    }
    return hidden.isEmpty()
        ? new Improvement.Retune(training.retuning())
        : new Improvement.Reshape(hidden, training.retuning());
  }

  private static String sentence(EngineerEvent event) {
    return switch (event) {
      case EngineerEvent.ModelChecked(int number, ModelPackage model) ->
          "Task %d: the model %s is checked, %d parameters."
              .formatted(number, model.manifest().architecture(), model.manifest().parameters());
      case EngineerEvent.PlaceTaken(int number, int submission) ->
          "Task %d: place taken as submission %d.".formatted(number, submission);
      case EngineerEvent.PlaceHeld(int number, int submission) ->
          "Task %d: goes on with submission %d.".formatted(number, submission);
      case EngineerEvent.Trained(Retuning.Progress progress) ->
          String.format(
              Locale.ROOT,
              "Epoch %d of %d: loss %.4f, accuracy %s.",
              progress.epoch(),
              progress.epochs(),
              progress.loss(),
              ModelText.percent(progress.accuracy()));
      case EngineerEvent.Delivered(int submission, String asset) ->
          "Submission %d: delivered as %s.".formatted(submission, asset);
      case EngineerEvent.Paid paid ->
          "Submission %d: accepted, %s received."
              .formatted(paid.submission(), Amount.text(paid.amount()));
      case EngineerEvent.Rejected(int submission) ->
          "Submission %d: rejected, unpaid.".formatted(submission);
    };
  }

  private static Answer answer(
      ModelEngineer.Delivery delivery, MarketSubmission place, List<Retuning.Progress> passes) {
    ModelPackage model = delivery.model();
    Map<String, Object> facts = Json.object();
    facts.put("task", place.task());
    facts.put("submission", place.id());
    facts.put("status", place.status().name());
    facts.put("paid", place.paid().toString());
    facts.put("cid", delivery.asset().toString());
    facts.put("model", ModelText.facts(model));
    List<Map<String, Object>> epochs = new ArrayList<>();
    for (Retuning.Progress each : passes) {
      Map<String, Object> epoch = Json.object();
      epoch.put("epoch", each.epoch());
      epoch.put("loss", each.loss());
      epoch.put("accuracy", each.accuracy());
      epochs.add(epoch);
    }
    facts.put("epochs", epochs);
    return new Answer(facts, text(delivery, place, passes));
  }

  private static String text(
      ModelEngineer.Delivery delivery, MarketSubmission place, List<Retuning.Progress> passes) {
    ModelPackage model = delivery.model();
    EvaluationReport measured = model.evaluation();
    StringBuilder text = new StringBuilder("\n");
    text.append(ModelText.comparison(measured.before(), measured.after())).append("\n\n");
    measured
        .before()
        .ifPresent(score -> text.append(ModelText.bar("before", score.accuracy())).append('\n'));
    for (Retuning.Progress each : passes) {
      String label = "%6d".formatted(each.epoch());
      text.append(ModelText.bar(label, each.accuracy())).append('\n');
    }
    measured
        .after()
        .ifPresent(score -> {
          String table = ModelText.confusion(score, model.manifest().classes());
          text.append(table.isEmpty() ? "" : "\n" + table + "\n");
        });
    return text.append(
            "\nSubmission %d of task %d: %s.\nModel %s\n%s"
                .formatted(
                    place.id(),
                    place.task(),
                    PlaceText.stand(place),
                    model.manifest().architecture(),
                    delivery.asset()))
        .toString();
  }
}
