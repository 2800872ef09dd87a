package io.decentralml.cli.training;

import io.decentralml.assets.AssetStore;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.LineInput;
import io.decentralml.cli.console.SharedStore;
import io.decentralml.cli.sandbox.LimitOptions;
import io.decentralml.cli.sandbox.ReportText;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.ScriptContributor;
import io.decentralml.participant.ScriptContributor.Outcome;
import io.decentralml.participant.ScriptEvent;
import io.decentralml.participant.SealedPlace;
import io.decentralml.participant.SharedAccess;
import io.decentralml.sandbox.Sandbox;
import io.decentralml.sandbox.SandboxReport;
import io.decentralml.sandbox.SandboxRequest;
import io.decentralml.sandbox.Sighting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code decentralml contribute --task}: the part of one organisation in a script. */
final class ScriptContribution {
  private final ScriptOptions options;
  private final Path data;
  private final boolean isForScripts;
  private final Consumer<String> say;

  ScriptContribution(ScriptOptions options, Path data, boolean isForScripts, Consumer<String> say) {
    this.options = options;
    this.data = data;
    this.isForScripts = isForScripts;
    this.say = say;
  }

  Answer run(Participant self) throws IOException, InterruptedException, RefusalException {
    LimitOptions.folder(data, "--data");
    Sandbox sandbox = options.sandbox().detect();
    int task = options.task().orElseThrow();
    Optional<SharedAccess> shared =
        options.isSealed()
            ? new SealedPlace(self, event -> say.accept(sentence(event))).await(task)
            : Optional.empty();
    if (shared.isEmpty()) {
      return run(self, task, sandbox);
    }
    try (AssetStore assets = SharedStore.open(shared.get())) {
      return run(new Participant(self.name(), self.chain(), assets, self.key()), task, sandbox);
    }
  }

  private Answer run(Participant self, int task, Sandbox sandbox)
      throws IOException, InterruptedException, RefusalException {
    AskingConsent consent =
        new AskingConsent(
            options.agreed(), answers(), data, options.limits().limits(), sandbox.engine(), say);
    ScriptContributor contributor =
        new ScriptContributor(
            self,
            (script, results) ->
                sandbox.run(
                    new SandboxRequest(
                        script,
                        List.of(),
                        data,
                        options.limits().tools(),
                        results,
                        options.limits().limits())),
            consent,
            event -> say.accept(sentence(event)));
    return switch (contributor.deliver(task)) {
      case Outcome.Delivered(MarketSubmission place) ->
          answer(options.waits() ? contributor.awaitJudgement(place.id()) : place);
      case Outcome.Stopped(SandboxReport report) -> throw stopped(report);
    };
  }

  private Optional<LineInput> answers() {
    return isForScripts ? Optional.empty() : Optional.of(new LineInput(System.in));
  }

  private static RefusalException stopped(SandboxReport report) {
    StringBuilder message = new StringBuilder("the script left nothing to send. ");
    message.append(report.ending().sentence());
    for (Sighting each : report.sightings()) {
      message.append(" Stopped: ").append(each.detail()).append('.');
    }
    return new RefusalException(message.append(" The place was given back.").toString());
  }

  private static String sentence(ScriptEvent event) {
    return switch (event) {
      case ScriptEvent.PlaceTaken(int task, int submission) ->
          "Task %d: place taken as submission %d.".formatted(task, submission);
      case ScriptEvent.PlaceHeld(int task, int submission) ->
          "Task %d: goes on with submission %d.".formatted(task, submission);
      case ScriptEvent.AwaitsCredentials(int submission) ->
          "Submission %d: waits until the creator shares its store: task share-credentials %d."
              .formatted(submission, submission);
      case ScriptEvent.Started(int submission) ->
          "Submission %d: the script runs.".formatted(submission);
      case ScriptEvent.Ended(_, SandboxReport report) -> ReportText.text(report);
      case ScriptEvent.Delivered(int submission, String asset) ->
          "Submission %d: delivered as %s.".formatted(submission, asset);
      case ScriptEvent.GivenBack(int submission) ->
          "Submission %d: given back, the deposit returned.".formatted(submission);
      case ScriptEvent.Paid paid ->
          "Submission %d: accepted, %s received."
              .formatted(paid.submission(), Amount.text(paid.amount()));
      case ScriptEvent.Rejected(int submission) ->
          "Submission %d: rejected, unpaid.".formatted(submission);
    };
  }

  private static Answer answer(MarketSubmission place) {
    Map<String, Object> facts = Json.object();
    facts.put("task", place.task());
    facts.put("submission", place.id());
    facts.put("status", place.status().name());
    facts.put("paid", place.paid().toString());
    facts.put("cid", place.path().orElse(""));
    facts.put("claim", place.claim().orElse(""));
    return new Answer(
        facts,
        switch (place.status()) {
          case PENDING_VALIDATION, VALIDATED ->
              "Submission %d waits for the creator's judgement; the results are %s."
                  .formatted(place.id(), place.path().orElse("?"));
          case ACCEPTED ->
              "Submission %d is accepted, %s received."
                  .formatted(place.id(), Amount.text(place.paid()));
          case REJECTED, DISPUTED -> "Submission %d is rejected.".formatted(place.id());
          case ASSIGNED, ABANDONED -> "Submission %d is not delivered.".formatted(place.id());
        });
  }
}
