package io.decentralml.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON on one line. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A success. */
  static String ok(Object data) {
    return "{\"status\":\"ok\",\"data\":" + text(data) + "}";
  }

  /** A map that keeps the order in which it is filled. */
  static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }
}
