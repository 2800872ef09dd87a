package io.decentralml.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Metadata of a chain that Rust's FRAME wrote. */
final class RealMetadata {
  private RealMetadata() {}

  static byte[] bytes() {
    try (InputStream in =
        RealMetadata.class.getResourceAsStream("substrate-contracts-node-v14.scale")) {
      return Objects.requireNonNull(in, "test resource").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuntimeMetadata read() {
    return RuntimeMetadata.fromBytes(bytes()).orThrow();
  }
}
