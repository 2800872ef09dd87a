package io.decentralml.frame.system;

import io.decentralml.primitives.Nonce;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * All that the chain keeps of an account.
 *
 * @param nonce how many transactions it has sent
 * @param consumers how many things rely on the account
 * @param providers how many things let the account be
 * @param sufficients how many things let the account be for their own sake
 * @param data its money
 */
@ScaleType(
    value = "frame_system::AccountInfo",
    parameters = {"Nonce", "AccountData"})
public record AccountInfo(
    Nonce nonce,
    @ScaleField(typeName = "RefCount") int consumers,
    @ScaleField(typeName = "RefCount") int providers,
    @ScaleField(typeName = "RefCount") int sufficients,
    AccountData data) {
  /** An account that does not exist. */
  public static final AccountInfo NONE = new AccountInfo(Nonce.ZERO, 0, 0, 0, AccountData.EMPTY);

  /** Whether something lets the account be. */
  public boolean exists() {
    return providers != 0 || sufficients != 0;
  }

  AccountInfo withNonce(Nonce next) {
    return new AccountInfo(next, consumers, providers, sufficients, data);
  }

  AccountInfo withConsumers(int count) {
    return new AccountInfo(nonce, count, providers, sufficients, data);
  }

  AccountInfo withProviders(int count) {
    return new AccountInfo(nonce, consumers, count, sufficients, data);
  }

  AccountInfo withSufficients(int count) {
    return new AccountInfo(nonce, consumers, providers, count, data);
  }

  AccountInfo withData(AccountData money) {
    return new AccountInfo(nonce, consumers, providers, sufficients, money);
  }
}
