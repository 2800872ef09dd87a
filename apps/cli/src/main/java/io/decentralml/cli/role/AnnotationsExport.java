package io.decentralml.cli.role;

import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.Coco;
import io.decentralml.annotation.LabelCsv;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.participant.AnnotationDocuments;
import io.decentralml.participant.AnnotationOffer;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml annotations export}: delivered annotations for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write delivered annotations for other tools.",
      "The ending of the file says how: .csv has labels and texts, .coco.json boxes and polygons,"
          + " .json everything."
    })
final class AnnotationsExport extends AgentCommand {
  @Parameters(
      index = "0",
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .csv, .coco.json or .json.")
  private Path file = Path.of("");

  @Override
  protected boolean usesTensorFlow() {
    return false;
  }

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    int number = Math.toIntExact(submission);
    MarketSubmission place =
        self.market()
            .submission(number)
            .orElseThrow(() ->
                new CommandException(
                    CommandException.Kind.NOT_FOUND,
                    "there is no submission " + number,
                    "see ./decentralml task results"));
    AnnotationDocuments documents = new AnnotationDocuments(self);
    AnnotationOffer offer = documents.offer(place.task());
    AnnotationFile answer = documents.answer(place);
    String name = file.toString().toLowerCase(Locale.ROOT);
    byte[] written;
    if (name.endsWith(".csv")) {
      written = LabelCsv.write(answer).getBytes(StandardCharsets.UTF_8);
    } else if (name.endsWith(".coco.json")) {
      written = Coco.write(answer, documents.facts(offer, answer));
    } else {
      written = answer.toJson();
    }
    Files.write(file, written);
    Map<String, Object> facts = Json.object();
    facts.put("file", file.toString());
    facts.put("media", answer.items().size());
    return new Answer(
        facts, "%s has the annotations of %d media.".formatted(file, answer.items().size()));
  }
}
