package io.decentralml.participant;

import io.decentralml.assets.AssetStore;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.AccountId;

/**
 * Who takes part, and by what means.
 *
 * @param name how people call it; for messages only
 * @param chain the chain, through a node
 * @param assets where weights and plans lie
 * @param key signs for the account
 */
public record Participant(String name, ChainClient chain, AssetStore assets, KeyPair key) {
  /** The account on the chain. */
  public AccountId account() {
    return AccountId.of(key.accountId());
  }

  /** The task market on the chain. */
  public TaskMarket market() {
    return new TaskMarket(chain, key);
  }
}
