package io.decentralml.participant;

import io.decentralml.annotation.Agreement;
import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.Consensus;
import io.decentralml.annotation.Finding;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.federated.UpdateCheck;
import io.decentralml.models.ModelPackage;
import io.decentralml.participant.ReviewVerdict.Sound;
import io.decentralml.participant.ReviewVerdict.Undecided;
import io.decentralml.participant.ReviewVerdict.Unsound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at delivered results, each by the rules of its kind of task. */
final class ResultChecks {
  private static final int MOST_FINDINGS = 5;

  private final Participant self;
  private final TaskMarket market;
  private final AnnotationDocuments annotations;
  private final ModelDocuments models;
  private final RoundHistory history;

  ResultChecks(Participant self) {
    this.self = self;
    this.market = self.market();
    this.annotations = new AnnotationDocuments(self);
    this.models = new ModelDocuments(self.assets());
    this.history = new RoundHistory(self);
  }

  /**
   * Looks at one result.
   *
   * @throws IOException if the store cannot be read
   */
  ReviewCase look(MarketTask task, MarketSubmission submission) throws IOException {
    List<String> notes = new ArrayList<>();
    ReviewVerdict verdict =
        switch (task.taskType()) {
          case "DataAnnotators" -> annotation(task, submission, notes);
          case "ModelEngineer" -> model(submission, notes);
          default -> update(task, submission, notes);
        };
    return new ReviewCase(task, submission, verdict, notes);
  }

  private ReviewVerdict annotation(MarketTask task, MarketSubmission submission, List<String> notes)
      throws IOException {
    AnnotationOffer offer;
    AnnotationFile file;
    try {
      offer = annotations.offer(task.id());
    } catch (RefusalException unclear) {
      return new Undecided(String.valueOf(unclear.getMessage()));
    }
    try {
      file = annotations.answer(submission);
    } catch (RefusalException unusable) {
      return new Unsound(String.valueOf(unusable.getMessage()));
    }
    List<Finding> findings = offer.annotation().check(file, annotations.facts(offer, file));
    findings.stream().skip(1).limit(MOST_FINDINGS).map(Finding::toString).forEach(notes::add);
    if (!findings.isEmpty()) {
      return new Unsound(findings.getFirst().toString());
    }
    compare(offer, submission, file, notes);
    return new Sound(
        "%d media annotated with %d marks, as the task asks"
            .formatted(
                file.items().size(),
                file.items().stream()
                    .mapToInt(each -> each.regions().size() + each.spans().size())
                    .sum()));
  }

  /** Notes how far the result agrees with those of others for the same task. */
  private void compare(
      AnnotationOffer offer, MarketSubmission own, AnnotationFile file, List<String> notes)
      throws IOException {
    List<AnnotationFile> others = new ArrayList<>();
    for (MarketSubmission each : market.submissionsOf(offer.task().id())) {
      boolean counts = each.awaitsJudgement() || each.status() == MarketSubmission.Status.ACCEPTED;
      if (counts && each.id() != own.id()) {
        answer(each).ifPresent(others::add);
      }
    }
    if (others.isEmpty()) {
      notes.add("there is no other annotator to compare with");
      return;
    }
    List<AnnotationFile> all = new ArrayList<>(others);
    all.add(file);
    Consensus consensus = Consensus.of(offer.annotation().media(), all);
    consensus
        .shareOf(file)
        .ifPresent(share ->
            notes.add(
                String.format(
                    Locale.ROOT, "its labels are those of the majority in %.1f %%", 100 * share)));
    consensus
        .alpha()
        .ifPresent(alpha ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "agreement of all %d annotators in labels: Krippendorff's alpha %.3f",
                    all.size(),
                    alpha)));
    if (file.items().stream().anyMatch(each -> !each.regions().isEmpty())) {
      notes.add(
          String.format(
              Locale.ROOT,
              "its regions cover those of others by %.1f %%",
              100 * meanOverlap(file, others)));
    }
  }

  private Optional<AnnotationFile> answer(MarketSubmission submission) throws IOException {
    try {
      return Optional.of(annotations.answer(submission));
    } catch (RefusalException _) {
      return Optional.empty();
    }
  }

  private static double meanOverlap(AnnotationFile file, List<AnnotationFile> others) {
    double sum = 0;
    int count = 0;
    for (AnnotationFile other : others) {
      for (Annotation each : file.items()) {
        Optional<Annotation> theirs = other.of(each.asset());
        if (theirs.isPresent()) {
          sum += Agreement.overlap(each, theirs.get());
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private ReviewVerdict model(MarketSubmission submission, List<String> notes) throws IOException {
    submission.claim().ifPresent(claim -> notes.add("its engineer says: " + shortened(claim)));
    try {
      ModelPackage model = models.model(submission.path().orElse(""));
      model
          .evaluation()
          .after()
          .ifPresent(score ->
              notes.add(
                  String.format(
                      Locale.ROOT,
                      "the package says accuracy %.2f %%; model evaluate measures it yourself",
                      100 * score.accuracy())));
      return new Sound("a model %s that may be used".formatted(model.manifest().architecture()));
    } catch (RefusalException unusable) {
      return new Unsound(String.valueOf(unusable.getMessage()));
    }
  }

  private ReviewVerdict update(MarketTask task, MarketSubmission submission, List<String> notes)
      throws IOException {
    try {
      UpdateCheck check = history.check(history.open(task), submission);
      return switch (check) {
        case UpdateCheck.Admitted _ -> new Sound("an update that the training's rules admit");
        case UpdateCheck.Refused refused -> new Unsound(refused.reason() + ": " + refused.detail());
      };
    } catch (RefusalException _) {
      return script(submission, notes);
    }
  }

  /** What a script left: a person must judge it, but it must be there and be whole. */
  private ReviewVerdict script(MarketSubmission submission, List<String> notes) throws IOException {
    submission.claim().ifPresent(claim -> notes.add("its worker says: " + shortened(claim)));
    Optional<String> path = submission.path();
    if (path.isEmpty()) {
      return new Undecided("a text, which only a person can judge");
    }
    try (InputStream in = self.assets().open(Cid.parse(path.get()))) {
      long length = in.transferTo(OutputStream.nullOutputStream());
      return new Undecided(
          "%d bytes that have the right name, which only a person can judge".formatted(length));
    } catch (IllegalArgumentException malformed) {
      return new Undecided("the result lies elsewhere: " + shortened(path.get()));
    } catch (AssetNotFoundException | CorruptAssetException missing) {
      return new Unsound(String.valueOf(missing.getMessage()));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
