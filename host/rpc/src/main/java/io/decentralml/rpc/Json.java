package io.decentralml.rpc;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON from strangers, as trees: limited in depth, tokens and the length of numbers, names and
 * strings.
 */
final class Json {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_DIGITS = 100;
  private static final int MAX_TOKENS = 500_000;
  private static final int MAX_NAME_LENGTH = 1000;

  private final JsonMapper mapper;

  /** Reads documents of at most {@code maxBytes} bytes. */
  Json(int maxBytes) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_DIGITS)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxStringLength(maxBytes)
            .maxDocumentLength(maxBytes)
            .maxTokenCount(MAX_TOKENS)
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build();
  }

  /**
   * The tree that {@code text} spells.
   *
   * @throws tools.jackson.core.JacksonException if it spells none, or one beyond the limits
   */
  JsonNode parse(String text) {
    return mapper.readTree(text);
  }

  /** A new object without members. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A new array without elements. */
  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A string. */
  static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }

  /** A number. */
  static JsonNode number(long value) {
    return JsonNodeFactory.instance.numberNode(value);
  }

  /** True or false. */
  static JsonNode bool(boolean value) {
    return JsonNodeFactory.instance.booleanNode(value);
  }

  /** Nothing. */
  static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }
}
