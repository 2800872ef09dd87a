package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.NodeOptions;
import io.decentralml.cli.console.SharedStore;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.participant.SharedAccess;
import io.decentralml.secrets.EncryptedAsset;
import io.decentralml.secrets.SealingKeyPair;
import io.decentralml.secrets.UnsealException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether an asset is decrypted after it was read, and whose store it is in. */
final class DecryptionOptions {
  @Mixin private NodeOptions node = new NodeOptions();

  @Option(
      names = "--decrypt",
      description = "Decrypt an asset that was put with --encrypt-to you (--account).")
  private boolean decrypt;

  @Option(
      names = "--shared",
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = {
        "Use the store and the content keys that the creator shared with you for this place,",
        "instead of --store; see task credentials."
      })
  private @Nullable Long shared;

  private @Nullable SharedAccess access;

  boolean isDecrypting() {
    return decrypt;
  }

  boolean isShared() {
    return shared != null;
  }

  /** Opens the store that the creator shared with {@code reader}. */
  AssetStore open(KeyPair reader) throws IOException {
    return SharedStore.open(access(reader));
  }

  private SharedAccess access(KeyPair reader) {
    if (access == null) {
      try (ChainClient chain = node.connect()) {
        access = SharedStore.access(chain, reader, shared == null ? 0 : shared);
      }
    }
    return access;
  }

  /** The bytes of {@code encrypted}, decrypted by the keys of {@code reader} or by shared ones. */
  InputStream decrypt(InputStream encrypted, KeyPair reader) throws IOException {
    List<SealingKeyPair> keys = new ArrayList<>();
    keys.add(SealingKeyPair.of(reader));
    if (shared != null) {
      access(reader).contentKeys().forEach(each -> keys.add(SealingKeyPair.fromAgeIdentity(each)));
    }
    try {
      return Channels.newInputStream(
          EncryptedAsset.decrypting(Channels.newChannel(encrypted), keys));
    } catch (UnsealException refused) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          String.valueOf(refused.getMessage()),
          "its owner puts it again with --encrypt-to you; leave --decrypt out if it is in the open");
    } finally {
      keys.forEach(SealingKeyPair::close);
    }
  }
}
