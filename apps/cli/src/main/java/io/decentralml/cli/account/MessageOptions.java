package io.decentralml.cli.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.SecretText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How what is signed is given: as a text, as bytes in hexadecimal, or in a file. */
final class MessageOptions {
  private static final int LARGEST = 64 * 1024 * 1024;

  @Option(names = "--hex", description = "MESSAGE is bytes in hexadecimal.")
  private boolean hex;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The message is what FILE holds, - for the standard input; at most 64 MiB.")
  private @Nullable String file;

  /** The bytes of {@code message}, or of the file that is named instead. */
  byte[] bytes(@Nullable String message) throws IOException {
    if (message != null && file == null) {
      return hex ? parsed(message) : message.getBytes(UTF_8);
    }
    if (message == null && file != null) {
      return file.equals(SecretText.STANDARD_INPUT) ? read(System.in) : read(Path.of(file));
    }
    throw new CommandException(
        CommandException.Kind.USAGE,
        message == null ? "there is no message" : "there are two messages",
        "give MESSAGE, or --file FILE");
  }

  private static byte[] read(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return read(stream);
    }
  }

  private static byte[] read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the message has more than 64 MiB",
          "sign its hash, or its CID (asset add shows it)");
    }
    return bytes;
  }

  private static byte[] parsed(String digits) {
    try {
      return HexFormat.of().parseHex(digits, digits.startsWith("0x") ? 2 : 0, digits.length());
    } catch (IllegalArgumentException _) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the message is not hexadecimal",
          "give 0x and an even number of digits, or leave --hex out to sign the text itself");
    }
  }
}
