package io.decentralml.cli.role;

import io.decentralml.annotation.AcceptedAnnotations;
import io.decentralml.annotation.AnnotationException;
import io.decentralml.annotation.TrainingSet;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Table;
import io.decentralml.participant.AnnotationDocuments;
import io.decentralml.participant.AnnotationOffer;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml annotations collect}: from accepted annotations to a training set. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make a training set of the accepted annotations of a task, for --data of train, contribute"
          + " and simulate.",
      "Where annotators differ the majority decides; ties are left out and listed."
    })
final class AnnotationsCollect extends AgentCommand {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Parameters(
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder for the training set.")
  private Path folder = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "28x28",
      description = "Of images: pixels of an example, which are grey" + DEFAULTS)
  private String size = "28x28";

  @Option(
      names = "--columns",
      paramLabel = "N",
      defaultValue = "256",
      description = "Of texts: columns into which words are hashed" + DEFAULTS)
  private int columns;

  @Override
  protected boolean usesTensorFlow() {
    return false;
  }

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    requireEmpty();
    AnnotationDocuments documents = new AnnotationDocuments(self);
    AnnotationOffer offer = documents.offer(Math.toIntExact(task));
    List<AcceptedAnnotations> accepted = accepted(self, documents, offer);
    int all = offer.annotation().media().size();
    TrainingSet.Report report;
    try {
      report =
          set(offer, accepted)
              .write(
                  folder,
                  asset -> self.assets().get(asset),
                  seen -> {
                    if (seen % 100 == 0 && seen < all) {
                      say("%d of %d media.".formatted(seen, all));
                    }
                  });
    } catch (AnnotationException impossible) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          String.valueOf(impossible.getMessage()),
          "see what was accepted: ./decentralml task results " + task);
    }
    return answer(report, accepted);
  }

  private void requireEmpty() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new CommandException(
              CommandException.Kind.USAGE,
              folder + " is not empty",
              "name a new folder with --out");
        }
      }
    }
  }

  private static List<AcceptedAnnotations> accepted(
      Participant self, AnnotationDocuments documents, AnnotationOffer offer)
      throws IOException, RefusalException {
    List<AcceptedAnnotations> accepted = new ArrayList<>();
    for (MarketSubmission each : self.market().submissionsOf(offer.task().id())) {
      if (each.status() == MarketSubmission.Status.ACCEPTED) {
        accepted.add(
            new AcceptedAnnotations(
                each.id(),
                AccountArgument.address(each.worker()),
                Cid.parse(each.path().orElse("")),
                documents.answer(each)));
      }
    }
    if (accepted.isEmpty()) {
      throw new CommandException(
          CommandException.Kind.NOT_FOUND,
          "no annotations of task " + offer.task().id() + " were accepted",
          "judge them with ./decentralml review");
    }
    return accepted;
  }

  private TrainingSet set(AnnotationOffer offer, List<AcceptedAnnotations> accepted) {
    String[] sides = size.split("x", -1);
    try {
      if (sides.length != 2) {
        throw new IllegalArgumentException("it is no WIDTHxHEIGHT");
      }
      return new TrainingSet(
          offer.annotation(),
          accepted,
          Integer.parseInt(sides[0]),
          Integer.parseInt(sides[1]),
          columns);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "--size " + size + ", --columns " + columns + ": " + wrong.getMessage(),
          "such as --size 28x28 --columns 256");
    }
  }

  private Answer answer(TrainingSet.Report report, List<AcceptedAnnotations> accepted) {
    Map<String, Object> facts = Json.object();
    facts.put("folder", folder.toString());
    facts.put("format", report.format());
    facts.put("annotators", accepted.size());
    facts.put("classes", report.classes());
    Map<String, String> dropped = new TreeMap<>();
    report.dropped().forEach((asset, reason) -> dropped.put(asset.toString(), reason));
    facts.put("dropped", dropped);
    report.alpha().ifPresent(alpha -> facts.put("krippendorff_alpha", alpha));
    return new Answer(facts, text(report, accepted.size()));
  }

  private String text(TrainingSet.Report report, int annotators) {
    Table table = new Table("CLASS", "EXAMPLES");
    report.classes().forEach((label, count) -> table.row(label, count.toString()));
    StringBuilder text = new StringBuilder(table.toString());
    text.append(annotators == 1 ? "\n\n1 annotator" : "\n\n%d annotators".formatted(annotators));
    report
        .alpha()
        .ifPresent(alpha ->
            text.append(
                String.format(Locale.ROOT, ", agreement (Krippendorff's alpha) %.3f", alpha)));
    text.append("; %d media left out.".formatted(report.dropped().size()));
    report
        .dropped()
        .forEach((asset, reason) -> text.append("\n  ").append(asset).append(": ").append(reason));
    text.append("\nThe training set is in ").append(folder);
    text.append(
        report.format().equals("labels")
            ? ": labels.csv alone, since no numbers are made of sound or video."
            : ": use it with --data " + folder);
    return text.toString();
  }
}
