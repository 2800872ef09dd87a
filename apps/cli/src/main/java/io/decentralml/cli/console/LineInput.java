package io.decentralml.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines that a person or a script types. Reads byte by byte, so that what follows a line stays for
 * the next reader of the same input.
 */
public final class LineInput {
  private static final int LONGEST = 1 << 16;

  private final InputStream in;

  public LineInput(InputStream in) {
    this.in = in;
  }

  /** The next line without the blanks around it; none at the end of the input. */
  public Optional<String> next() throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.size() == LONGEST) {
        throw new IOException("a line has more than " + LONGEST + " bytes");
      }
      line.write(next);
      next = in.read();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }
}
