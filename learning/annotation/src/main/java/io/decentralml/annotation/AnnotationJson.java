package io.decentralml.annotation;

import io.decentralml.annotation.Region.Box;
import io.decentralml.annotation.Region.Point;
import io.decentralml.annotation.Region.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of {@link AnnotationFile}. */
final class AnnotationJson {
  static final String FORMAT = "decentralml-annotation/1";

  private static final String PIXELS = "pixel";
  private static final String TOP_LEFT = "top-left";
  private static final Set<String> FIELDS =
      Set.of("format", "task", "media", "unit", "origin", "time", "items");
  private static final Set<String> ITEM =
      Set.of("asset", "labels", "boxes", "polygons", "spans", "text");
  private static final Set<String> BOX = Set.of("label", "x", "y", "width", "height", "at");
  private static final Set<String> POLYGON = Set.of("label", "points", "at");
  private static final Set<String> SPAN = Set.of("label", "from", "to", "text");

  private AnnotationJson() {}

  static byte[] write(AnnotationFile file) {
    ObjectNode json = Document.object();
    json.put("format", FORMAT);
    json.put("task", file.task());
    json.put("media", file.media().chainName());
    if (file.media().hasArea()) {
      json.put("unit", PIXELS);
      json.put("origin", TOP_LEFT);
    }
    if (file.media().hasLength()) {
      json.put("time", time(file.media()));
    }
    ArrayNode items = json.putArray("items");
    file.items().forEach(each -> write(each, items.addObject()));
    return Document.bytes(json);
  }

  private static String time(MediaType media) {
    return media == MediaType.TEXT ? "code-point" : "millisecond";
  }

  private static void write(Annotation item, ObjectNode json) {
    json.put("asset", item.asset().toString());
    if (!item.labels().isEmpty()) {
      item.labels().forEach(json.putArray("labels")::add);
    }
    for (Region region : item.regions()) {
      switch (region) {
        case Box box -> write(box, json.withArray("boxes").addObject());
        case Polygon polygon -> write(polygon, json.withArray("polygons").addObject());
      }
    }
    for (Span span : item.spans()) {
      ObjectNode mark = json.withArray("spans").addObject();
      putUnlessEmpty(mark, "label", span.label());
      mark.put("from", span.from()).put("to", span.to());
      putUnlessEmpty(mark, "text", span.text());
    }
    putUnlessEmpty(json, "text", item.text());
  }

  private static void putUnlessEmpty(ObjectNode json, String field, String text) {
    if (!text.isEmpty()) {
      json.put(field, text);
    }
  }

  private static void write(Box box, ObjectNode json) {
    json.put("label", box.label()).put("x", box.x()).put("y", box.y());
    json.put("width", box.width()).put("height", box.height());
    putMoment(json, box.at());
  }

  private static void write(Polygon polygon, ObjectNode json) {
    json.put("label", polygon.label());
    ArrayNode points = json.putArray("points");
    for (Point each : polygon.points()) {
      points.addArray().add(each.x()).add(each.y());
    }
    putMoment(json, polygon.at());
  }

  private static void putMoment(ObjectNode json, long at) {
    if (at != 0) {
      json.put("at", at);
    }
  }

  static AnnotationFile read(byte[] bytes) throws AnnotationException {
    Document json = Document.parse("the annotation file", bytes);
    require(json, "format", FORMAT);
    json.allow(FIELDS);
    try {
      MediaType media = MediaType.named(json.text("media"));
      if (media.hasArea()) {
        require(json, "unit", PIXELS);
        require(json, "origin", TOP_LEFT);
      }
      if (media.hasLength()) {
        require(json, "time", time(media));
      }
      List<Annotation> items = new ArrayList<>();
      for (Document each : json.objects("items", AnnotationFile.MOST_ITEMS)) {
        items.add(item(each));
      }
      return new AnnotationFile(json.whole("task"), media, items);
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }

  private static void require(Document json, String field, String value)
      throws AnnotationException {
    if (!json.node().path(field).asString("").equals(value)) {
      throw json.wrong(field, '"' + value + '"');
    }
  }

  private static Annotation item(Document json) throws AnnotationException {
    json.allow(ITEM);
    List<Region> regions = new ArrayList<>();
    for (Document each : json.objects("boxes", Annotation.MOST_MARKS)) {
      regions.add(box(each));
    }
    for (Document each : json.objects("polygons", Annotation.MOST_MARKS)) {
      regions.add(polygon(each));
    }
    List<Span> spans = new ArrayList<>();
    for (Document each : json.objects("spans", Annotation.MOST_MARKS)) {
      spans.add(span(each));
    }
    try {
      return new Annotation(
          json.cid("asset"),
          json.texts("labels", Annotation.MOST_LABELS),
          regions,
          spans,
          json.optionalText("text"));
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }

  private static Box box(Document json) throws AnnotationException {
    json.allow(BOX);
    try {
      return new Box(
          json.text("label"),
          json.real("x"),
          json.real("y"),
          json.real("width"),
          json.real("height"),
          json.optionalWhole("at"));
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }

  private static Polygon polygon(Document json) throws AnnotationException {
    json.allow(POLYGON);
    List<Point> points = new ArrayList<>();
    for (JsonNode each : json.list("points", Region.MOST_POINTS)) {
      if (each.size() != 2 || !each.path(0).isNumber() || !each.path(1).isNumber()) {
        throw json.wrong("points", "a list of [x, y]");
      }
      points.add(new Point(each.path(0).asDouble(), each.path(1).asDouble()));
    }
    try {
      return new Polygon(json.text("label"), points, json.optionalWhole("at"));
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }

  private static Span span(Document json) throws AnnotationException {
    json.allow(SPAN);
    try {
      return new Span(
          json.optionalText("label"),
          json.whole("from"),
          json.whole("to"),
          json.optionalText("text"));
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }
}
