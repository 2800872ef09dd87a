package io.decentralml.cli.role;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationException;
import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.AnnotationImport;
import io.decentralml.annotation.Finding;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Table;
import io.decentralml.cli.console.UserData;
import io.decentralml.participant.AnnotationDocuments;
import io.decentralml.participant.AnnotationOffer;
import io.decentralml.participant.AnnotatorEvent;
import io.decentralml.participant.DataAnnotator;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketTask;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml annotate}: a data annotator's whole job. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Annotate the media of a task: take a place, look at the media, say what is in them, and"
          + " deliver.",
      "What was said is kept after each medium: stop, or be stopped, and start again to go on. It"
          + " never takes two places nor delivers twice."
    })
public final class AnnotateCommand extends AgentCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description =
          "The task's number; without it the one whose place you hold, or the oldest with a free"
              + " place.")
  private @Nullable Long task;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Annotations made elsewhere: file,label as .csv, COCO's JSON, an annotation file, or a"
              + " folder in YOLO's layout.")
  private @Nullable Path from;

  @Option(
      names = "--fetch",
      description = "Only fetch the media, to look at them before you take a place.")
  private boolean onlyFetch;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where media and draft are kept; by default a folder of this user.")
  private @Nullable Path work;

  @Option(
      names = "--open",
      paramLabel = "COMMAND",
      description = "What shows images, sound and video, such as \"feh\"; the file comes last.")
  private String viewer = "";

  @Option(
      names = {"-y", "--yes"},
      description = "Deliver without asking once more.")
  private boolean sure;

  @Option(names = "--wait", description = "Wait until the delivered annotations are judged.")
  private boolean waits;

  @Override
  protected boolean usesTensorFlow() {
    return false;
  }

  @Override
  protected Optional<Long> sharedPlace(TaskMarket market, AccountId self) {
    Long named = task;
    return market.submissionsBy(self).reversed().stream()
        .filter(each -> named == null ? each.isOutstanding() : each.task() == named)
        .filter(each -> market.sharedCredentials(each.id()).isPresent())
        .map(each -> (long) each.id())
        .findFirst();
  }

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    DataAnnotator annotator = new DataAnnotator(self, event -> say(sentence(event)));
    int number = number(self);
    Optional<MarketSubmission> before = annotator.place(number);
    if (before.isPresent() && !before.get().isOutstanding() && !onlyFetch) {
      return judged(annotator, before.get(), Optional.empty());
    }
    Path folder = folder(self, number);
    AnnotationOffer offer;
    AnnotationMedia media;
    try {
      offer = new AnnotationDocuments(self).offer(number);
      say(described(offer));
      media =
          AnnotationMedia.fetch(
              offer.annotation(), self.assets(), folder.resolve("media"), this::progress);
    } catch (AssetNotFoundException | StoreAccessDeniedException missing) {
      throw unreachable(missing, number, before.isPresent());
    }
    say("%d media are in %s.".formatted(media.files().size(), folder.resolve("media")));
    if (onlyFetch) {
      return fetched(offer, folder);
    }
    Optional<AnnotationFile> made =
        from == null
            ? asked(annotator, offer, media, folder)
            : Optional.of(checked(offer, media, from));
    if (made.isEmpty()) {
      return saved(number, folder);
    }
    say(summary(made.get()));
    MarketSubmission place = annotator.deliver(offer, made.get());
    return judged(annotator, place, made);
  }

  /** Creators may share a store only with those who have a place. */
  private static CommandException unreachable(IOException missing, int number, boolean holdsPlace) {
    return new CommandException(
        CommandException.Kind.FAILED,
        "the media cannot be had: " + missing.getMessage(),
        holdsPlace
            ? "ask the creator to share the store, or name another with --store"
            : ("name the store with --store; if the creator shares it only with annotators, do"
                    + " task publish-key, task assign %d, and annotate %d when it is shared")
                .formatted(number, number));
  }

  private int number(Participant self) {
    Long named = task;
    if (named != null) {
      return Math.toIntExact(named);
    }
    return DataAnnotator.next(self)
        .map(MarketTask::id)
        .orElseThrow(() ->
            new CommandException(
                CommandException.Kind.NOT_FOUND,
                "no task for annotators has a free place",
                "see ./decentralml task list, or name a task"));
  }

  private Path folder(Participant self, int number) throws IOException {
    Path named = work;
    if (named == null) {
      String chain = self.chain().genesis().toString().substring(2, 10);
      named =
          UserData.folder()
              .resolve("annotate")
              .resolve("%s-task-%d-%.8s".formatted(chain, number, self.name()));
    }
    return Files.createDirectories(named);
  }

  private static String described(AnnotationOffer offer) {
    return "Task %d: %s\n%s, %d of them; %s for each annotator."
        .formatted(
            offer.task().id(),
            offer.question(),
            offer.annotation().type().chainName(),
            offer.annotation().media().size(),
            Amount.text(offer.task().pay()));
  }

  private static AnnotationFile checked(AnnotationOffer offer, AnnotationMedia media, Path source)
      throws IOException {
    if (!Files.exists(source)) {
      throw new CommandException(
          CommandException.Kind.USAGE, "there is no " + source, "name a file with --from");
    }
    AnnotationFile file;
    try {
      file = AnnotationImport.read(source, offer.annotation(), media.facts());
    } catch (AnnotationException malformed) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          String.valueOf(malformed.getMessage()),
          "put it right, and start again; nothing was delivered");
    }
    List<Finding> findings = offer.annotation().check(file, media.facts());
    if (!findings.isEmpty()) {
      String first =
          String.join("\n  ", findings.stream().limit(10).map(Finding::toString).toList());
      throw new CommandException(
          CommandException.Kind.FAILED,
          "%s does not answer the task, in %d places:\n  %s"
              .formatted(source, findings.size(), first),
          "put it right, and start again; nothing was delivered");
    }
    return file;
  }

  /** What a person says at the prompt; nothing if it is not complete or not to be sent. */
  private Optional<AnnotationFile> asked(
      DataAnnotator annotator, AnnotationOffer offer, AnnotationMedia media, Path folder)
      throws IOException, InterruptedException, RefusalException {
    if (isForScripts()) {
      throw new CommandException(
          CommandException.Kind.USAGE, "--json asks nobody", "give the annotations with --from");
    }
    AnnotationDraft draft =
        AnnotationDraft.open(offer.annotation(), folder.resolve("annotations.json"));
    var _ = annotator.hold(offer.task());
    if (draft.size() > 0) {
      say("%d are done already.".formatted(draft.size()));
    }
    Prompt prompt = Prompt.on(out());
    AnnotationDialogue dialogue =
        new AnnotationDialogue(
            offer.annotation(),
            draft,
            media.files(),
            media.facts(),
            Viewer.of(viewer),
            prompt,
            this::say);
    if (dialogue.run() == AnnotationDialogue.End.SAVED) {
      return Optional.empty();
    }
    boolean deliver = sure || prompt.ask("All are done. Deliver? [y/N] ").matches("(?i)y|yes");
    return deliver ? Optional.of(draft.file()) : Optional.empty();
  }

  private static String summary(AnnotationFile file) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Annotation each : file.items()) {
      each.labels().forEach(label -> counts.merge(label, 1, Integer::sum));
      each.regions()
          .forEach(mark -> counts.merge(mark.kind() + " " + mark.label(), 1, Integer::sum));
      if (!each.spans().isEmpty()) {
        counts.merge("spans", each.spans().size(), Integer::sum);
      }
      if (!each.text().isEmpty()) {
        counts.merge("texts", 1, Integer::sum);
      }
    }
    Table table = new Table("GIVEN", "TIMES");
    counts.forEach((what, count) -> table.row(what, count.toString()));
    return "\n" + table + "\n";
  }

  private Answer judged(
      DataAnnotator annotator, MarketSubmission delivered, Optional<AnnotationFile> file)
      throws IOException, InterruptedException, RefusalException {
    MarketSubmission place = waits ? annotator.awaitJudgement(delivered.id()) : delivered;
    Map<String, Object> facts = Json.object();
    facts.put("task", place.task());
    facts.put("submission", place.id());
    facts.put("status", place.status().name());
    facts.put("paid", place.paid().toString());
    facts.put("cid", place.path().orElse(""));
    file.ifPresent(each -> facts.put("media", each.items().size()));
    return new Answer(
        facts,
        "Submission %d of task %d: %s."
            .formatted(place.id(), place.task(), PlaceText.stand(place)));
  }

  private static Answer fetched(AnnotationOffer offer, Path folder) {
    Map<String, Object> facts = Json.object();
    facts.put("task", offer.task().id());
    facts.put("media", offer.annotation().media().size());
    facts.put("folder", folder.toString());
    return new Answer(facts, "No place is taken yet.");
  }

  private static Answer saved(int number, Path folder) {
    Map<String, Object> facts = Json.object();
    facts.put("task", number);
    facts.put("folder", folder.toString());
    return new Answer(
        facts,
        "Nothing is delivered yet. Go on with ./decentralml annotate %d; what is done is in %s."
            .formatted(number, folder));
  }

  private static String sentence(AnnotatorEvent event) {
    return switch (event) {
      case AnnotatorEvent.PlaceTaken(int number, int submission) ->
          "Task %d: place taken as submission %d.".formatted(number, submission);
      case AnnotatorEvent.PlaceHeld(int number, int submission) ->
          "Task %d: goes on with submission %d.".formatted(number, submission);
      case AnnotatorEvent.Delivered(int submission, String asset) ->
          "Submission %d: delivered as %s.".formatted(submission, asset);
      case AnnotatorEvent.Paid paid ->
          "Submission %d: accepted, %s received."
              .formatted(paid.submission(), Amount.text(paid.amount()));
      case AnnotatorEvent.Rejected(int submission) ->
          "Submission %d: rejected, unpaid.".formatted(submission);
    };
  }
}
