package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleType;

/**
 * A hash of 256 bits, or a trie root. Ordered by its bytes.
 *
 * @param bytes 32 bytes
 */
@ScaleType(value = "primitive_types::H256", named = false)
public record Hash256(@FixedLength(32) Bytes bytes) implements Comparable<Hash256> {
  /** How many bytes a hash has. */
  public static final int LENGTH = 32;

  /** 32 zero bytes. */
  public static final Hash256 ZERO = new Hash256(Bytes.wrap(new byte[LENGTH]));

  /** Checks the length. */
  public Hash256 {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length());
    }
  }

  /** The hash of these 32 bytes. */
  public static Hash256 of(Bytes bytes) {
    return new Hash256(bytes);
  }

  /** The hash of these 32 bytes, which are copied. */
  public static Hash256 of(byte[] bytes) {
    return new Hash256(Bytes.copyOf(bytes));
  }

  @Override
  public int compareTo(Hash256 other) {
    return bytes.compareTo(other.bytes);
  }

  /** Hexadecimal digits after {@code 0x}. */
  @Override
  public String toString() {
    return bytes.toHex();
  }
}
