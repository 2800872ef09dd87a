package io.decentralml.cli.node;

import io.decentralml.runtimewasm.WasmMain;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The runtime as WebAssembly, compressed as chains store it. It is part of the sources, since
 * building it takes tools that a JDK has not; {@code ./mvnw -Pwasm package} checks that it is what
 * they make.
 */
final class RuntimeCode {
  private static final String FILE = "decentralml_runtime.compact.compressed.wasm";

  private RuntimeCode() {}

  /** The code. */
  static Bytes bytes() {
    try (InputStream in = WasmMain.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from this build");
      }
      return Bytes.wrap(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
