package io.decentralml.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Passwords and phrases, never from the command line, where other users of the machine see them:
 * the first line of a file, an environment variable, or a person who types it unseen.
 */
public final class SecretText {
  /** What stands for the standard input where a file is named. */
  public static final String STANDARD_INPUT = "-";

  private static final int LONGEST = 4096;

  private SecretText() {}

  /** The first line of {@code file}, or the next line of the standard input for {@code -}. */
  public static char[] fromFile(String file) {
    try {
      return file.equals(STANDARD_INPUT) ? line(System.in) : firstLine(Path.of(file));
    } catch (IOException failure) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "the file " + file + " cannot be read: " + failure.getMessage(),
          "name a file whose first line is the secret, or - for the standard input");
    }
  }

  private static char[] firstLine(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return line(stream);
    }
  }

  /** Byte by byte, so that what follows the line stays for the next reader. */
  private static char[] line(InputStream stream) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
      if (line.size() == LONGEST) {
        throw new IOException("its first line has more than " + LONGEST + " bytes");
      }
      line.write(next);
    }
    CharBuffer text = UTF_8.decode(ByteBuffer.wrap(line.toByteArray()));
    var characters = new char[text.remaining()];
    text.get(characters);
    boolean endsInReturn = characters.length > 0 && characters[characters.length - 1] == '\r';
    return endsInReturn ? Arrays.copyOf(characters, characters.length - 1) : characters;
  }

  /**
   * What the environment variable {@code name} holds, or the file that {@code name_FILE} names, if
   * one of them is set.
   */
  public static Optional<char[]> fromEnvironment(String name) {
    String value = System.getenv(name);
    if (value != null && !value.isEmpty()) {
      return Optional.of(value.toCharArray());
    }
    String file = System.getenv(name + "_FILE");
    return file == null || file.isEmpty() ? Optional.empty() : Optional.of(fromFile(file));
  }

  /** What a person at the terminal types after {@code prompt}, unseen; none without a terminal. */
  public static Optional<char[]> ask(String prompt) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s: ", prompt);
    return Optional.ofNullable(typed);
  }
}
