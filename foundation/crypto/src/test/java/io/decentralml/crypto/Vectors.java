package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of the vector files beside these tests. */
final class Vectors {
  private Vectors() {}

  /** The fields after {@code kind} of every such line of {@code file}; the last takes the rest. */
  static List<String[]> of(String file, String kind, int fields) {
    List<String[]> lines =
        text(file)
            .lines()
            .filter(line -> line.startsWith(kind + " "))
            .map(line -> line.substring(kind.length() + 1).split(" ", fields))
            .toList();
    if (lines.isEmpty()) {
      throw new AssertionError("no " + kind + " in " + file);
    }
    return lines;
  }

  private static String text(String file) {
    try (InputStream stream = Vectors.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new AssertionError(file + " is missing");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
