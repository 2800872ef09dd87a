package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One step of a derivation path with its chain code of 32 bytes: a decimal number below 2^64 as
 * eight bytes little-endian, any other text as a SCALE string, each filled up with zeros; what is
 * longer is hashed with BLAKE2b-256.
 *
 * <p>Source: Substrate, {@code sp-core}, {@code crypto.rs}, {@code DeriveJunction}.
 */
final class Junction {
  private static final int CHAIN_CODE_BYTES = 32;

  private final boolean isHard;
  private final byte[] chainCode;

  private Junction(boolean isHard, byte[] chainCode) {
    this.isHard = isHard;
    this.chainCode = chainCode;
  }

  /** A step that needs the secret. */
  static Junction hard(String name) {
    return new Junction(true, chainCode(name));
  }

  /** A step that the public key can follow too. */
  static Junction soft(String name) {
    return new Junction(false, chainCode(name));
  }

  boolean isHard() {
    return isHard;
  }

  byte[] chainCode() {
    return chainCode;
  }

  private static byte[] chainCode(String name) {
    byte[] code = encode(name);
    return code.length > CHAIN_CODE_BYTES
        ? Blake2b.hash256(code)
        : Arrays.copyOf(code, CHAIN_CODE_BYTES);
  }

  private static byte[] encode(String name) {
    try {
      long number = Long.parseUnsignedLong(name);
      var code = new byte[Long.BYTES];
      for (int i = 0; i < code.length; i++) {
        code[i] = (byte) (number >>> (8 * i));
      }
      return code;
    } catch (NumberFormatException notANumber) {
      return scaleString(name);
    }
  }

  /** The length as a SCALE compact number, then the characters. */
  static byte[] scaleString(String text) {
    byte[] characters = text.getBytes(UTF_8);
    int length = characters.length;
    byte[] prefix;
    if (length < 1 << 6) {
      prefix = new byte[] {(byte) (length << 2)};
    } else if (length < 1 << 14) {
      prefix = new byte[] {(byte) (length << 2 | 1), (byte) (length >> 6)};
    } else {
      throw new IllegalArgumentException("a junction of " + length + " bytes; at most 16383 fit");
    }
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + length);
    System.arraycopy(characters, 0, encoded, prefix.length, length);
    return encoded;
  }
}
