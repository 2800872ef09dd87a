package io.decentralml.trie;

/**
 * How values stand in trie nodes; the order is wire format.
 *
 * <p>Source: Polkadot specification, section "State trie", definition "State version".
 */
public enum StateVersion {
  /** Every value stands in its node. */
  V0,
  /** A value of 33 bytes or more is stored apart; its node holds the value's hash. */
  V1;

  private static final int HASHED_FROM_BYTES = 33;

  /**
   * The version with the given wire number.
   *
   * @throws IllegalArgumentException unless {@code number} is 0 or 1
   */
  public static StateVersion of(int number) {
    return switch (number) {
      case 0 -> V0;
      case 1 -> V1;
      default -> throw new IllegalArgumentException("state version " + number + " is not 0 or 1");
    };
  }

  /** Whether a value of {@code length} bytes is stored apart from its node. */
  boolean isHashed(int length) {
    return this == V1 && length >= HASHED_FROM_BYTES;
  }
}
