package io.decentralml.client;

import io.decentralml.metadata.RuntimeMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Metadata of substrate-contracts-node, as Rust's FRAME wrote it. */
final class RealMetadata {
  private RealMetadata() {}

  static byte[] bytes() {
    try (InputStream in =
        RuntimeMetadata.class.getResourceAsStream("substrate-contracts-node-v14.scale")) {
      return Objects.requireNonNull(in, "test resource").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuntimeMetadata read() {
    return RuntimeMetadata.fromBytes(bytes()).orThrow();
  }
}
