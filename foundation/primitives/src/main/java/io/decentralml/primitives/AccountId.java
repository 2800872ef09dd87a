package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * An account: 32 bytes, mostly a public key. Ordered by its bytes.
 *
 * @param bytes 32 bytes
 */
@ScaleType(value = "sp_core::crypto::AccountId32", named = false)
public record AccountId(@FixedLength(32) Bytes bytes) implements Comparable<AccountId> {
  /** How many bytes an account has. */
  public static final int LENGTH = 32;

  /** Checks the length. */
  public AccountId {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException("an account has 32 bytes, not " + bytes.length());
    }
  }

  /** The account of these 32 bytes. */
  public static AccountId of(Bytes bytes) {
    return new AccountId(bytes);
  }

  /** The account of these 32 bytes, which are copied. */
  public static AccountId of(byte[] bytes) {
    return new AccountId(Bytes.copyOf(bytes));
  }

  /** The account of these bytes; none unless there are 32. */
  public static Option<AccountId> from(Bytes bytes) {
    return bytes.length() == LENGTH ? Option.some(new AccountId(bytes)) : Option.none();
  }

  @Override
  public int compareTo(AccountId other) {
    return bytes.compareTo(other.bytes);
  }

  /** Hexadecimal digits after {@code 0x}. */
  @Override
  public String toString() {
    return bytes.toHex();
  }
}
