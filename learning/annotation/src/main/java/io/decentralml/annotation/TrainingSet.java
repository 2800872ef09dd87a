package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.decentralml.annotation.Consensus.Decision;
import io.decentralml.assets.Cid;
import io.decentralml.training.IdxFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a folder of examples out of accepted annotations. {@code labels.csv} always says which
 * medium got which label; images become a pair in MNIST's layout, texts a {@code train.csv} of
 * hashed words; {@code provenance.json} says from which task, submissions and assets it all comes.
 *
 * @param task what was annotated
 * @param accepted the answers
 * @param width of an example image in pixels
 * @param height of an example image in pixels
 * @param columns of numbers for a text
 */
public record TrainingSet(
    AnnotationTask task, List<AcceptedAnnotations> accepted, int width, int height, int columns) {
  private static final String FORMAT = "decentralml-training-set/1";
  private static final long MOST_PIXELS = 1 << 30;

  /** Copies, and checks the sizes. */
  public TrainingSet {
    accepted = List.copyOf(accepted);
    if (width < 1 || height < 1 || width > 4096 || height > 4096 || columns < 2 || columns > 8192) {
      throw new IllegalArgumentException(
          "images have 1 to 4096 pixels a side, texts 2 to 8192 columns");
    }
  }

  /** Gets the bytes of a medium. */
  @FunctionalInterface
  public interface Fetch {
    /** The bytes that {@code asset} names. */
    byte[] get(Cid asset) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param classes how many examples each class has, in the order of their numbers
   * @param dropped the media that are no examples, with the reason
   * @param alpha how far the annotators agree; none of one annotator
   * @param format what was written: {@code IDX}, {@code CSV} or {@code labels}
   */
  public record Report(
      Map<String, Integer> classes,
      Map<Cid, String> dropped,
      OptionalDouble alpha,
      String format) {}

  private static final class Example {
    private final Cid asset;
    private final String label;
    private final byte[] content;

    Example(Cid asset, String label, byte[] content) {
      this.asset = asset;
      this.label = label;
      this.content = content;
    }
  }

  /**
   * Writes the folder.
   *
   * @param progress hears of how many media were looked at
   * @throws AnnotationException when no example is left, or there are too many classes
   * @throws IOException when a medium cannot be fetched, or writing fails
   */
  public Report write(Path folder, Fetch fetch, IntConsumer progress) throws IOException {
    Consensus consensus =
        Consensus.of(task.media(), accepted.stream().map(AcceptedAnnotations::file).toList());
    Map<Cid, String> dropped = new LinkedHashMap<>();
    List<Example> examples = examples(consensus, fetch, progress, dropped);
    List<String> classes = classes(examples);
    if (examples.isEmpty() || classes.size() > Annotation.MOST_LABELS) {
      throw new AnnotationException(
          examples.isEmpty()
              ? "no medium has a label that most annotators gave: there is nothing to learn from"
              : "there are " + classes.size() + " different labels, at most 127 can be learned");
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("labels.csv"), labels(examples));
    String format =
        switch (task.type()) {
          case IMAGE -> writeImages(folder, examples, classes);
          case TEXT -> writeTexts(folder, examples);
          case AUDIO, VIDEO -> "labels";
        };
    Report report = new Report(sizes(classes, examples), dropped, consensus.alpha(), format);
    Files.write(folder.resolve("provenance.json"), provenance(report));
    return report;
  }

  private List<Example> examples(
      Consensus consensus, Fetch fetch, IntConsumer progress, Map<Cid, String> dropped)
      throws IOException {
    Map<Cid, Decision> decisions = new LinkedHashMap<>();
    consensus.decisions().forEach(each -> decisions.put(each.asset(), each));
    List<Example> examples = new ArrayList<>();
    for (Cid asset : task.media()) {
      Decision decision = decisions.getOrDefault(asset, new Decision(asset, Map.of()));
      Optional<String> label = decision.choice();
      if (label.isEmpty()) {
        dropped.put(asset, reason(decision));
      } else {
        try {
          examples.add(new Example(asset, label.get(), content(asset, fetch)));
        } catch (AnnotationException unusable) {
          dropped.put(asset, String.valueOf(unusable.getMessage()));
        }
      }
      progress.accept(examples.size() + dropped.size());
    }
    return examples;
  }

  private static String reason(Decision decision) {
    return decision.votes().isEmpty()
        ? "nobody gave it a label"
        : "tied between " + String.join(" and ", decision.leading());
  }

  /** What is kept of a medium: of an image its few pixels, of a text itself. */
  private byte[] content(Cid asset, Fetch fetch) throws IOException {
    return switch (task.type()) {
      case IMAGE -> Thumbnail.grey(Media.image(fetch.get(asset)), width, height);
      case TEXT -> fetch.get(asset);
      case AUDIO, VIDEO -> new byte[0];
    };
  }

  /** The task's own order of classes, so that sets of several tasks agree; else by spelling. */
  private List<String> classes(List<Example> examples) {
    TreeSet<String> used = new TreeSet<>();
    examples.forEach(each -> used.add(each.label));
    return task.rules().classes().containsAll(used) ? task.rules().classes() : List.copyOf(used);
  }

  private static Map<String, Integer> sizes(List<String> classes, List<Example> examples) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    classes.forEach(each -> sizes.put(each, 0));
    examples.forEach(each -> sizes.merge(each.label, 1, Integer::sum));
    return sizes;
  }

  private String writeImages(Path folder, List<Example> examples, List<String> classes)
      throws IOException {
    if ((long) width * height * examples.size() > MOST_PIXELS) {
      throw new AnnotationException(
          "the images have too many pixels together: name a smaller size");
    }
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    for (Example each : examples) {
      pixels.write(each.content);
      labels.write(classes.indexOf(each.label));
    }
    IdxFolder.write(folder, width, height, pixels.toByteArray(), labels.toByteArray(), classes);
    return "IDX";
  }

  private String writeTexts(Path folder, List<Example> examples) throws IOException {
    List<String[]> rows = new ArrayList<>();
    String[] heading = new String[columns + 1];
    for (int i = 0; i < columns; i++) {
      heading[i] = "words " + (i + 1);
    }
    heading[columns] = "label";
    rows.add(heading);
    for (Example each : examples) {
      String[] row = new String[columns + 1];
      int[] features = WordFeatures.of(new String(each.content, UTF_8), columns);
      for (int i = 0; i < columns; i++) {
        row[i] = Integer.toString(features[i]);
      }
      row[columns] = each.label;
      rows.add(row);
    }
    Files.write(folder.resolve("train.csv"), csv(rows));
    return "CSV";
  }

  private static byte[] labels(List<Example> examples) throws IOException {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"file", "label"});
    examples.forEach(each -> rows.add(new String[] {each.asset.toString(), each.label}));
    return csv(rows);
  }

  private static byte[] csv(List<String[]> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, UTF_8)) {
      rows.forEach(csv::writeRecord);
    }
    return bytes.toByteArray();
  }

  private byte[] provenance(Report report) {
    ObjectNode json = Document.object();
    json.put("format", FORMAT);
    json.put("task", task.number());
    json.put("media", task.type().chainName());
    json.put("rule", "majority");
    ArrayNode submissions = json.putArray("accepted");
    for (AcceptedAnnotations each : accepted) {
      submissions
          .addObject()
          .put("submission", each.submission())
          .put("worker", each.worker())
          .put("asset", each.asset().toString());
    }
    report.alpha.ifPresent(alpha -> json.put("krippendorffAlpha", alpha));
    ObjectNode sizes = json.putObject("classes");
    report.classes.forEach(sizes::put);
    ArrayNode assets = json.putArray("assets");
    task.media().forEach(each -> assets.add(each.toString()));
    ObjectNode dropped = json.putObject("dropped");
    report.dropped.forEach((asset, reason) -> dropped.put(asset.toString(), reason));
    return Document.bytes(json);
  }
}
