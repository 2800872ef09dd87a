package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.annotation.Region.Box;
import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Boxes of images as YOLO's folders have them: a text file for each image, named by the image's CID
 * and {@code .txt}, with a line {@code class x y width height} for each box, x and y of its centre,
 * all four as shares of the image's sides; {@code classes.txt} beside them names the classes, a
 * line each, else the task's classes in their order.
 *
 * <p>Source: docs.ultralytics.com, “Object Detection Datasets Overview”, Ultralytics YOLO format.
 */
final class Yolo {
  private static final String CLASSES = "classes.txt";

  private Yolo() {}

  static List<Annotation> read(
      Path folder, MediaNames names, List<String> taskClasses, Map<Cid, MediaFacts> facts)
      throws IOException {
    Path named = folder.resolve(CLASSES);
    List<String> classes =
        Files.exists(named)
            ? lines(named).stream().filter(each -> !each.isEmpty()).toList()
            : taskClasses;
    List<Annotation> items = new ArrayList<>();
    for (Path each : textFiles(folder)) {
      Cid asset = names.find(each.getFileName().toString());
      MediaFacts size = facts.getOrDefault(asset, MediaFacts.UNKNOWN);
      if (size.width() == 0) {
        throw new AnnotationException(each + ": the size of its image is not known");
      }
      items.add(item(each, asset, classes, size));
    }
    return items;
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith(".txt") && !each.endsWith(CLASSES))
          .sorted()
          .limit(AnnotationFile.MOST_ITEMS)
          .toList();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    if (Files.size(file) > AnnotationFile.MOST_BYTES) {
      throw new AnnotationException(file + " is too long");
    }
    return new String(Files.readAllBytes(file), UTF_8).lines().map(String::strip).toList();
  }

  private static Annotation item(Path file, Cid asset, List<String> classes, MediaFacts size)
      throws IOException {
    List<String> lines = lines(file);
    List<Region> boxes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        try {
          boxes.add(box(lines.get(i).split("\\s+", -1), classes, size));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
          throw new AnnotationException(
              "%s, line %d is not \"class x y width height\" of one of %d classes: %s"
                  .formatted(file, i + 1, classes.size(), wrong.getMessage()));
        }
      }
    }
    return new Annotation(asset, List.of(), boxes, List.of(), "");
  }

  private static Box box(String[] words, List<String> classes, MediaFacts size) {
    if (words.length != 5) {
      throw new IllegalArgumentException(words.length + " numbers");
    }
    double width = Double.parseDouble(words[3]) * size.width();
    double height = Double.parseDouble(words[4]) * size.height();
    double x = Double.parseDouble(words[1]) * size.width() - width / 2;
    double y = Double.parseDouble(words[2]) * size.height() - height / 2;
    return new Box(classes.get(Integer.parseInt(words[0])), x, y, width, height, 0);
  }
}
