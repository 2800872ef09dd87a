package io.decentralml.cli.console;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON, mostly on one line. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** On many lines, for people to read and edit. */
  public static String pretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** What {@code json} says. */
  public static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  /** A success. */
  public static String ok(Object data) {
    return "{\"status\":\"ok\",\"data\":" + text(data) + "}";
  }

  /** A map that keeps the order in which it is filled. */
  public static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }
}
