package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.assets.Cid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object from outside, read strictly; messages name the place of what is wrong. */
record Document(String place, JsonNode node) {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(4 * Annotation.LONGEST_TEXT)
                          .maxNumberLength(100)
                          .maxDocumentLength(AnnotationFile.MOST_BYTES)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(UTF_8);
  }

  static Document parse(String place, byte[] bytes) throws AnnotationException {
    if (bytes.length > AnnotationFile.MOST_BYTES) {
      throw new AnnotationException(
          place + " is longer than " + AnnotationFile.MOST_BYTES + " bytes");
    }
    try {
      return of(place, JSON.readTree(bytes));
    } catch (JacksonException e) {
      throw new AnnotationException(place + " is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Document of(String place, JsonNode node) throws AnnotationException {
    if (!node.isObject()) {
      throw new AnnotationException(place + " must be a JSON object");
    }
    return new Document(place, node);
  }

  boolean has(String field) {
    return node.has(field);
  }

  void allow(Set<String> fields) throws AnnotationException {
    for (String each : node.propertyNames()) {
      if (!fields.contains(each)) {
        throw new AnnotationException(
            place + " has the unknown field \"" + shortened(each) + "\"; known are " + fields);
      }
    }
  }

  /** A text from outside, short enough for a message. */
  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  AnnotationException wrong(String field, String expected) {
    return new AnnotationException(
        place
            + ": field \""
            + field
            + "\" must be "
            + expected
            + ", not "
            + shortened(node.path(field).toString()));
  }

  AnnotationException wrong(IllegalArgumentException cause) {
    return new AnnotationException(place + ": " + cause.getMessage());
  }

  String text(String field) throws AnnotationException {
    if (!node.path(field).isString()) {
      throw wrong(field, "a text");
    }
    return node.path(field).asString();
  }

  String optionalText(String field) throws AnnotationException {
    return has(field) ? text(field) : "";
  }

  long whole(String field) throws AnnotationException {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(field, "a whole number");
    }
    return value.asLong();
  }

  long optionalWhole(String field) throws AnnotationException {
    return has(field) ? whole(field) : 0;
  }

  double real(String field) throws AnnotationException {
    if (!node.path(field).isNumber()) {
      throw wrong(field, "a number");
    }
    return node.path(field).asDouble();
  }

  Cid cid(String field) throws AnnotationException {
    try {
      return Cid.parse(text(field));
    } catch (IllegalArgumentException malformed) {
      throw wrong(malformed);
    }
  }

  /** The elements of a list, none if it is missing. */
  List<JsonNode> list(String field, int most) throws AnnotationException {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      throw wrong(field, "a list of at most " + most);
    }
    return List.copyOf(value.values());
  }

  /** The elements of a list of objects, none if it is missing. */
  List<Document> objects(String field, int most) throws AnnotationException {
    List<Document> objects = new ArrayList<>();
    for (JsonNode each : list(field, most)) {
      objects.add(of(place + ", " + field + " " + (objects.size() + 1), each));
    }
    return objects;
  }

  /** The elements of a list of texts, none if it is missing. */
  List<String> texts(String field, int most) throws AnnotationException {
    for (JsonNode each : list(field, most)) {
      if (!each.isString()) {
        throw wrong(field, "a list of texts");
      }
    }
    return list(field, most).stream().map(JsonNode::asString).toList();
  }
}
