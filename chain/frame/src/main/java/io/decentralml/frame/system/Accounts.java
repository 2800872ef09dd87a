package io.decentralml.frame.system;

import io.decentralml.frame.DispatchResult;
import io.decentralml.primitives.AccountId;

/**
 * The accounts of the chain, and the counters that keep them alive: an account exists while it has
 * a provider (such as enough money) or a sufficient, and cannot go while it has a consumer.
 *
 * <p>Source: FRAME, {@code frame_system}, "reference counting".
 */
public interface Accounts {
  /** Most consumers that one account may have. */
  int MAX_CONSUMERS = 16;

  /** All that is known of {@code account}; {@link AccountInfo#NONE} if it does not exist. */
  AccountInfo account(AccountId account);

  /**
   * Stores the money of {@code account}. The money of an account that does not exist is not kept:
   * add a provider first.
   */
  void putData(AccountId account, AccountData data);

  /** Counts one more provider; the account may come to life, with an event. */
  Creation incrementProviders(AccountId account);

  /**
   * Counts one provider less; the account may end, with an event. Fails with ConsumerRemaining if
   * it was the last and something relies on the account.
   */
  DispatchResult decrementProviders(AccountId account);

  /** Counts one more sufficient; the account may come to life, with an event. */
  Creation incrementSufficients(AccountId account);

  /** Counts one sufficient less; the account may end, with an event. */
  void decrementSufficients(AccountId account);

  /**
   * Counts one more consumer. Fails with NoProviders if the account does not exist and with
   * TooManyConsumers at {@link #MAX_CONSUMERS}.
   */
  DispatchResult incrementConsumers(AccountId account);

  /** Counts one consumer less. */
  void decrementConsumers(AccountId account);

  /** Whether one provider may be taken away without failure. */
  default boolean canDecrementProviders(AccountId account) {
    AccountInfo info = account(account);
    return info.consumers() == 0 || info.providers() > 1;
  }

  /** Whether one more consumer may be counted. */
  default boolean canIncrementConsumers(AccountId account) {
    AccountInfo info = account(account);
    return info.providers() > 0 && info.consumers() < MAX_CONSUMERS;
  }

  /** Whether one more provider or sufficient brought an account to life. */
  enum Creation {
    /** It did. */
    CREATED,
    /** The account was there. */
    EXISTED
  }
}
