package io.decentralml.annotation;

import io.decentralml.annotation.Region.Box;
import io.decentralml.annotation.Region.Point;
import io.decentralml.annotation.Region.Polygon;
import io.decentralml.assets.Cid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Boxes and polygons of images as COCO's object detection files have them: pixels from the top left
 * corner, a box as {@code [x, y, width, height]}, a polygon as {@code [x1, y1, x2, y2, …]}. Crowd
 * annotations in run lengths are refused.
 *
 * <p>Source: cocodataset.org, “Data format”, 2. Object Detection.
 */
public final class Coco {
  private static final int MOST = 10_000_000;

  private Coco() {}

  static boolean isCoco(Document json) {
    return json.has("images") && json.has("annotations");
  }

  static List<Annotation> read(Document json, MediaNames names) throws IOException {
    Map<Long, String> classes = new HashMap<>();
    for (Document each : json.objects("categories", Annotation.MOST_MARKS)) {
      classes.put(each.whole("id"), each.text("name"));
    }
    Map<Long, Annotation> items = new HashMap<>();
    for (Document each : json.objects("images", AnnotationFile.MOST_ITEMS)) {
      items.put(each.whole("id"), Annotation.empty(names.find(each.text("file_name"))));
    }
    Map<Long, List<Region>> regions = new HashMap<>();
    for (Document each : json.objects("annotations", MOST)) {
      String label = classes.get(each.whole("category_id"));
      if (label == null) {
        throw each.wrong("category_id", "the id of a category");
      }
      if (!items.containsKey(each.whole("image_id"))) {
        throw each.wrong("image_id", "the id of an image");
      }
      regions
          .computeIfAbsent(each.whole("image_id"), _ -> new ArrayList<>())
          .addAll(regions(each, label));
    }
    List<Annotation> read = new ArrayList<>();
    for (Map.Entry<Long, Annotation> each : items.entrySet()) {
      List<Region> own = regions.getOrDefault(each.getKey(), List.of());
      try {
        read.add(new Annotation(each.getValue().asset(), List.of(), own, List.of(), ""));
      } catch (IllegalArgumentException wrong) {
        throw json.wrong(wrong);
      }
    }
    return read;
  }

  private static List<Region> regions(Document json, String label) throws AnnotationException {
    JsonNode outline = json.node().path("segmentation");
    if (outline.isObject()) {
      throw json.wrong("segmentation", "polygons; run lengths are not read");
    }
    try {
      List<Region> regions = new ArrayList<>();
      for (JsonNode each : outline.values()) {
        regions.add(new Polygon(label, points(each), 0));
      }
      if (regions.isEmpty()) {
        double[] box = numbers(json.node().path("bbox"));
        if (box.length != 4) {
          throw json.wrong("bbox", "[x, y, width, height]");
        }
        regions.add(new Box(label, box[0], box[1], box[2], box[3], 0));
      }
      return regions;
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }

  private static List<Point> points(JsonNode list) {
    double[] flat = numbers(list);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i + 1 < flat.length; i += 2) {
      points.add(new Point(flat[i], flat[i + 1]));
    }
    return points;
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.path(i).isNumber() ? list.path(i).asDouble() : Double.NaN;
    }
    return numbers;
  }

  /**
   * The regions of {@code file} for other tools, UTF-8. Images are named by CID and ending.
   *
   * @param facts the sizes of the images, as far as they are known
   */
  public static byte[] write(AnnotationFile file, Map<Cid, MediaFacts> facts) {
    TreeSet<String> labels = new TreeSet<>();
    file.items().forEach(item -> item.regions().forEach(each -> labels.add(each.label())));
    List<String> classes = List.copyOf(labels);
    ObjectNode json = Document.object();
    ArrayNode images = json.putArray("images");
    ArrayNode annotations = json.putArray("annotations");
    ArrayNode categories = json.putArray("categories");
    for (int i = 0; i < classes.size(); i++) {
      categories.addObject().put("id", i + 1).put("name", classes.get(i));
    }
    for (int i = 0; i < file.items().size(); i++) {
      Annotation item = file.items().get(i);
      MediaFacts known = facts.getOrDefault(item.asset(), MediaFacts.UNKNOWN);
      images
          .addObject()
          .put("id", i + 1)
          .put("file_name", item.asset() + "." + known.format())
          .put("width", known.width())
          .put("height", known.height());
      for (Region each : item.regions()) {
        ObjectNode mark = annotations.addObject().put("id", annotations.size());
        mark.put("image_id", i + 1).put("category_id", classes.indexOf(each.label()) + 1);
        write(each, mark);
      }
    }
    return Document.bytes(json);
  }

  private static void write(Region region, ObjectNode json) {
    Box box = region.bounds();
    json.putArray("bbox").add(box.x()).add(box.y()).add(box.width()).add(box.height());
    json.put("area", box.width() * box.height()).put("iscrowd", 0);
    if (region instanceof Polygon polygon) {
      json.put("area", area(polygon));
      ArrayNode outline = json.putArray("segmentation").addArray();
      polygon.points().forEach(each -> outline.add(each.x()).add(each.y()));
    }
  }

  /** By the shoelace formula. */
  private static double area(Polygon polygon) {
    double twice = 0;
    List<Point> points = polygon.points();
    for (int i = 0; i < points.size(); i++) {
      Point here = points.get(i);
      Point next = points.get((i + 1) % points.size());
      twice += here.x() * next.y() - next.x() * here.y();
    }
    return Math.abs(twice) / 2;
  }
}
