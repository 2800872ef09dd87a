package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads answers that were made elsewhere: an annotation file, a table ({@link LabelCsv}), a COCO
 * file ({@link Coco}), or a folder in YOLO's layout.
 */
public final class AnnotationImport {
  private AnnotationImport() {}

  /**
   * The answer to {@code task} in {@code source}. Media about which a COCO file or YOLO folder says
   * nothing have nothing to mark, if the task asks for no label of the whole.
   *
   * @param facts what is known of the media; YOLO needs their sizes
   * @throws AnnotationException when it is of no known format, malformed, or speaks of media that
   *     the task has not
   * @throws IOException when it cannot be read
   */
  public static AnnotationFile read(Path source, AnnotationTask task, Map<Cid, MediaFacts> facts)
      throws IOException {
    if (Files.isDirectory(source)) {
      MediaNames names = MediaNames.of(task.media(), source);
      return answer(task, completed(Yolo.read(source, names, task.rules().classes(), facts), task));
    }
    Path folder = source.toAbsolutePath().getParent();
    MediaNames names = MediaNames.of(task.media(), folder == null ? source : folder);
    if (source.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return answer(task, LabelCsv.read(source, names));
    }
    if (Files.size(source) > AnnotationFile.MOST_BYTES) {
      throw new AnnotationException(
          source + " is longer than " + AnnotationFile.MOST_BYTES + " bytes");
    }
    byte[] bytes = Files.readAllBytes(source);
    Document json = Document.parse(source.toString(), bytes);
    if (Coco.isCoco(json)) {
      return answer(task, completed(Coco.read(json, names), task));
    }
    if (json.node().path("format").asString("").equals(AnnotationJson.FORMAT)) {
      return AnnotationFile.fromJson(bytes);
    }
    throw new AnnotationException(
        source + " is of no known format: an annotation file, file,label as .csv, or COCO's JSON");
  }

  private static AnnotationFile answer(AnnotationTask task, List<Annotation> items)
      throws AnnotationException {
    try {
      return new AnnotationFile(task.number(), task.type(), items);
    } catch (IllegalArgumentException wrong) {
      throw new AnnotationException(String.valueOf(wrong.getMessage()));
    }
  }

  private static List<Annotation> completed(List<Annotation> items, AnnotationTask task) {
    List<Annotation> all = new ArrayList<>(items);
    Set<Cid> there = new HashSet<>();
    items.forEach(each -> there.add(each.asset()));
    for (Cid each : task.media()) {
      if (there.add(each)) {
        all.add(Annotation.empty(each));
      }
    }
    return all;
  }
}
