package io.decentralml.federated;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON documents that parties hash: fields in the order they are put, no blanks, so one document
 * has one spelling.
 */
final class CanonicalJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(UTF_8);
  }

  static JsonNode read(byte[] bytes) throws PlanException {
    return read(new String(bytes, UTF_8));
  }

  static JsonNode read(String text) throws PlanException {
    try {
      JsonNode node = JSON.readTree(text);
      if (!node.isObject()) {
        throw new PlanException("not a JSON object");
      }
      return node;
    } catch (JacksonException e) {
      throw new PlanException("not JSON: " + e.getOriginalMessage());
    }
  }

  static void requireFormat(JsonNode json, String format) throws PlanException {
    if (!json.path("format").asString("").equals(format)) {
      throw new PlanException(
          "format is " + json.path("format") + ", this version reads \"" + format + '"');
    }
  }

  static JsonNode object(JsonNode parent, String field) throws PlanException {
    JsonNode node = parent.path(field);
    if (!node.isObject()) {
      throw new PlanException("field \"" + field + "\" must be an object");
    }
    return node;
  }

  static String text(JsonNode parent, String field) throws PlanException {
    JsonNode node = parent.path(field);
    if (!node.isString()) {
      throw new PlanException("field \"" + field + "\" must be a text");
    }
    return node.asString();
  }

  static long integer(JsonNode parent, String field) throws PlanException {
    JsonNode node = parent.path(field);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new PlanException("field \"" + field + "\" must be a whole number");
    }
    return node.asLong();
  }

  static int number(JsonNode parent, String field) throws PlanException {
    long value = integer(parent, field);
    if (value != (int) value) {
      throw new PlanException("field \"" + field + "\" is too large: " + value);
    }
    return (int) value;
  }

  static double real(JsonNode parent, String field) throws PlanException {
    JsonNode node = parent.path(field);
    if (!node.isNumber()) {
      throw new PlanException("field \"" + field + "\" must be a number");
    }
    return node.asDouble();
  }
}
