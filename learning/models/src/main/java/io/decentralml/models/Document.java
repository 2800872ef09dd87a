package io.decentralml.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.models.PackageException.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document of a package: fields in a fixed order, no blanks, so it has one spelling. */
final class Document {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String name;
  private final JsonNode node;

  private Document(String name, JsonNode node) {
    this.name = name;
    this.node = node;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(UTF_8);
  }

  /** Reads the document {@code name}, which must be of {@code format}. */
  static Document read(String name, byte[] bytes, String format) throws PackageException {
    JsonNode node;
    try {
      node = JSON.readTree(bytes);
    } catch (JacksonException malformed) {
      throw new PackageException(
          Fault.MANIFEST, name + " is not JSON: " + malformed.getOriginalMessage());
    }
    if (!node.path("format").asString("").equals(format)) {
      throw new PackageException(
          Fault.MANIFEST,
          "%s has the format %s, this version reads \"%s\""
              .formatted(name, node.path("format"), format));
    }
    return new Document(name, node);
  }

  boolean has(String field) {
    return node.has(field);
  }

  Document object(String field) throws PackageException {
    return new Document(name, require(field, node.path(field).isObject(), "an object"));
  }

  String text(String field) throws PackageException {
    return require(field, node.path(field).isString(), "a text").asString();
  }

  int number(String field) throws PackageException {
    return require(field, node.path(field).canConvertToInt(), "a whole number").asInt();
  }

  double real(String field) throws PackageException {
    return require(field, node.path(field).isNumber(), "a number").asDouble();
  }

  List<String> texts(String field) throws PackageException {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(field).values()) {
      texts.add(require(field, each.isString(), each, "a list of texts").asString());
    }
    return texts;
  }

  List<Integer> numbers(String field) throws PackageException {
    return numbers(field, list(field));
  }

  List<List<Integer>> table(String field) throws PackageException {
    List<List<Integer>> rows = new ArrayList<>();
    for (JsonNode row : list(field).values()) {
      rows.add(numbers(field, require(field, row.isArray(), row, "a list of lists")));
    }
    return rows;
  }

  List<Document> objects(String field) throws PackageException {
    List<Document> objects = new ArrayList<>();
    for (JsonNode each : list(field).values()) {
      objects.add(new Document(name, require(field, each.isObject(), each, "a list of objects")));
    }
    return objects;
  }

  /** The members of an object whose values are texts. */
  List<List<String>> members() throws PackageException {
    List<List<String>> members = new ArrayList<>();
    for (var each : node.properties()) {
      members.add(List.of(each.getKey(), text(each.getKey())));
    }
    return members;
  }

  private List<Integer> numbers(String field, JsonNode list) throws PackageException {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode each : list.values()) {
      boolean fits = each.isIntegralNumber() && each.canConvertToInt();
      numbers.add(require(field, fits, each, "a list of whole numbers").asInt());
    }
    return numbers;
  }

  private JsonNode list(String field) throws PackageException {
    return require(field, node.path(field).isArray(), "a list");
  }

  private JsonNode require(String field, boolean fits, String kind) throws PackageException {
    return require(field, fits, node.path(field), kind);
  }

  private JsonNode require(String field, boolean fits, JsonNode value, String kind)
      throws PackageException {
    if (!fits) {
      throw new PackageException(
          Fault.MANIFEST, "%s: field \"%s\" must be %s".formatted(name, field, kind));
    }
    return value;
  }
}
