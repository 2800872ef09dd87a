package io.decentralml.cli.task;

import io.decentralml.cli.console.CommandException;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.SharedAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a creator shares: a document in a file, or a store and the names of its credentials. */
final class SharedAccessOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = {
        "A document such as {\"store\":\"s3://bucket\",\"credentials\":{\"NAME\":\"value\"}};",
        "- is the standard input."
      })
  private @Nullable String file;

  @Option(
      names = "--shared-store",
      paramLabel = "STORE",
      description = "Instead of a file: the store to share, as --store has it elsewhere.")
  private @Nullable String store;

  @Option(
      names = "--credential",
      paramLabel = "NAME",
      description = {
        "With --shared-store: an environment variable to share, such as AWS_SESSION_TOKEN;",
        "may be repeated. Its value is never on the command line."
      })
  private List<String> names = new ArrayList<>();

  private @Nullable SharedAccess read;

  SharedAccess access() {
    if (read == null) {
      read = read();
    }
    return read;
  }

  private SharedAccess read() {
    if (file != null && store == null) {
      return fromFile(file);
    }
    if (file == null && store != null) {
      return composed(store);
    }
    throw new CommandException(
        CommandException.Kind.USAGE,
        "it is not clear what to share",
        "give --file FILE, or --shared-store STORE and --credential NAME for each credential");
  }

  private SharedAccess composed(String uri) {
    Map<String, String> credentials = new TreeMap<>();
    for (String name : names) {
      String value = System.getenv(name);
      if (value == null || value.isEmpty()) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            "the environment variable " + name + " is not set",
            "set it, or leave out --credential " + name);
      }
      credentials.put(name, value);
    }
    try {
      return new SharedAccess(uri, credentials, List.of());
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          String.valueOf(wrong.getMessage()),
          "share credentials that work from anywhere, for a short time");
    }
  }

  private static SharedAccess fromFile(String name) {
    byte[] json = {};
    try {
      json = bytes(name);
      return SharedAccess.parse(json);
    } catch (RefusalException | IOException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          name + " cannot be shared: " + failure.getMessage(),
          "it holds {\"store\":…,\"credentials\":{…}} in at most "
              + SharedAccess.LARGEST
              + " bytes; docs/accounts.md shows one");
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return System.in.readNBytes(SharedAccess.LARGEST + 1);
    }
    try (InputStream stream = Files.newInputStream(Path.of(name))) {
      return stream.readNBytes(SharedAccess.LARGEST + 1);
    }
  }
}
