package io.decentralml.rpc;

import java.util.random.RandomGenerator;

/** Names of subscriptions: 16 letters and digits that nobody can guess. */
final class SubscriptionName {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;

  private SubscriptionName() {}

  /** Another name. */
  static String next(RandomGenerator random) {
    StringBuilder name = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }
}
