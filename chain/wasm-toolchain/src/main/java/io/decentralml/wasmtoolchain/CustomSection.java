package io.decentralml.wasmtoolchain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A custom section of a WebAssembly module.
 *
 * <p>Layout: 0, size, length of the name, name, content; numbers in the shortest LEB128, since
 * smoldot takes no other. Source: WebAssembly specification 1.0, section 5.5.3.
 */
final class CustomSection {
  private CustomSection() {}

  /** The module with one section more at its end. */
  static byte[] append(byte[] module, String name, byte[] content) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    number(body, letters.length);
    body.writeBytes(letters);
    body.writeBytes(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(module);
    out.write(0);
    number(out, body.size());
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
