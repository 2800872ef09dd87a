package io.decentralml.cli.console;

import io.decentralml.client.ChainClient;
import io.decentralml.metadata.Value;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.secrets.SealingKey;

/** Sealing keys that accounts published on the chain. */
public final class PublishedKeys {
  private PublishedKeys() {}

  /** The key of {@code account}. */
  public static SealingKey of(ChainClient chain, AccountId account) {
    Value found =
        chain
            .storage(TaskMarket.PALLET, "PublishedKeys", account)
            .orElseThrow(() ->
                new CommandException(
                    CommandException.Kind.NOT_FOUND,
                    AccountArgument.address(account) + " has published no key to seal for",
                    "its owner does so with ./decentralml task publish-key"));
    try {
      return SealingKey.of(found instanceof Value.Binary(Bytes key) ? key.toArray() : new byte[0]);
    } catch (IllegalArgumentException unusable) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          AccountArgument.address(account) + " published what is no key: " + unusable.getMessage(),
          "its owner publishes another with ./decentralml task publish-key");
    }
  }
}
