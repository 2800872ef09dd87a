package io.decentralml.cli.asset;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.NodeOptions;
import io.decentralml.cli.console.PublishedKeys;
import io.decentralml.client.ChainClient;
import io.decentralml.secrets.EncryptedAsset;
import io.decentralml.secrets.SealingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For whom an asset is encrypted before it is put. */
final class EncryptionOptions {
  private static final String AGE_RECIPIENT = "age1";

  @Mixin private NodeOptions node = new NodeOptions();

  @Option(
      names = "--encrypt-to",
      paramLabel = "READER",
      description = {
        "Encrypt, so that only READER can read it: an account that published its key (task",
        "publish-key), or a recipient of the age tool, age1...; may be repeated.",
        "Name yourself too, to read it again."
      })
  private List<String> readers = new ArrayList<>();

  /** The keys of all readers; the node is asked for those of accounts alone. */
  Set<SealingKey> keys() {
    Set<SealingKey> keys = new LinkedHashSet<>();
    List<String> accounts = new ArrayList<>();
    for (String each : readers) {
      if (each.startsWith(AGE_RECIPIENT)) {
        keys.add(ageKey(each));
      } else {
        accounts.add(each);
      }
    }
    if (!accounts.isEmpty()) {
      try (ChainClient chain = node.connect()) {
        for (String each : accounts) {
          keys.add(PublishedKeys.of(chain, new AccountArgument().convert(each)));
        }
      }
    }
    if (keys.size() > EncryptedAsset.MOST_READERS) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "an asset has at most " + EncryptedAsset.MOST_READERS + " readers",
          "put it twice, for half of them each");
    }
    return keys;
  }

  private static SealingKey ageKey(String recipient) {
    try {
      return SealingKey.fromAgeRecipient(recipient);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "'" + recipient + "' is no recipient: " + wrong.getMessage(),
          "account inspect shows one as age_recipient, age-keygen -y prints one");
    }
  }

  /** What {@code plain} holds, encrypted, in a file of its own that the caller deletes. */
  static Path encrypt(InputStream plain, Set<SealingKey> readers) throws IOException {
    Path file = Files.createTempFile("decentralml-", ".age");
    try (FileChannel target = FileChannel.open(file, StandardOpenOption.WRITE);
        WritableByteChannel encrypting = EncryptedAsset.encrypting(target, readers)) {
      plain.transferTo(Channels.newOutputStream(encrypting));
    } catch (IOException failure) {
      Files.delete(file);
      throw failure;
    }
    return file;
  }
}
