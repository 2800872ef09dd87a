package io.decentralml.client;

import io.decentralml.scale.Bytes;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Bytes as JSON-RPC writes them: hexadecimal digits after {@code 0x}. */
final class Hex {
  private Hex() {}

  /** The bytes of a JSON text. */
  static Bytes bytes(JsonNode text) {
    return bytes(text.asString());
  }

  /**
   * The bytes of {@code text}.
   *
   * @throws IllegalArgumentException if it is not hexadecimal after {@code 0x}
   */
  static Bytes bytes(String text) {
    if (!text.startsWith("0x")) {
      throw new IllegalArgumentException("expected hexadecimal digits after 0x, not " + text);
    }
    return Bytes.wrap(HexFormat.of().parseHex(text, 2, text.length()));
  }
}
