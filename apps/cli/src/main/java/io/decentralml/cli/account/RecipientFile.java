package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.primitives.AccountId;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** A text file with an account a line; after {@code #} come remarks. */
final class RecipientFile {
  private static final long LONGEST = 1 << 20;

  private RecipientFile() {}

  static List<AccountId> read(Path file) {
    AccountArgument accounts = new AccountArgument();
    List<AccountId> found = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        try {
          found.add(accounts.convert(text));
        } catch (TypeConversionException failure) {
          throw new CommandException(
              CommandException.Kind.USAGE,
              file + ", line " + number + ": " + failure.getMessage(),
              "correct the line, or put # before it");
        }
      }
    }
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw unreadable(file + " is longer than a mebibyte");
      }
      return Files.readAllLines(file);
    } catch (NoSuchFileException _) {
      throw unreadable("there is no file " + file);
    } catch (MalformedInputException _) {
      throw unreadable(file + " is no text");
    } catch (IOException failure) {
      throw unreadable(file + " cannot be read: " + failure.getMessage());
    }
  }

  private static CommandException unreadable(String message) {
    return new CommandException(
        CommandException.Kind.USAGE, message, "name a text file with an account a line");
  }
}
