package io.decentralml.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What polkadot-js, libsodium and age encrypted; {@code quality/interop}, {@code
 * secrets-vectors.mjs}, made it.
 */
final class Vectors {
  private static final JsonNode ALL = read();

  private Vectors() {}

  static List<JsonNode> of(String kind) {
    List<JsonNode> vectors = List.copyOf(ALL.path(kind).values());
    if (vectors.isEmpty()) {
      throw new AssertionError("no " + kind);
    }
    return vectors;
  }

  /** The password of all accounts; it has two and three bytes a character too. */
  static Password password() {
    return Password.of(ALL.path("password").asString().toCharArray());
  }

  private static JsonNode read() {
    try (InputStream stream = Vectors.class.getResourceAsStream("vectors.json")) {
      return JsonMapper.builder().build().readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
