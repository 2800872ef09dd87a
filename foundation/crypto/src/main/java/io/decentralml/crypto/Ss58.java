package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Accounts as text: base 58 of the network's prefix (one byte below 64, two from 64 on), the
 * account's 32 bytes, and a checksum of two bytes, the start of BLAKE2b-512 of {@code SS58PRE} and
 * all before.
 *
 * <p>Source: Substrate documentation, "SS58 address format".
 */
public final class Ss58 {
  static final int ACCOUNT_BYTES = 32;

  private static final int CHECKSUM_BYTES = 2;
  private static final int FIRST_LONG_PREFIX = 64;
  private static final int LAST_PREFIX = 16383;
  private static final int LONGEST_TEXT = 64;
  private static final byte[] CONTEXT = "SS58PRE".getBytes(US_ASCII);

  private Ss58() {}

  /**
   * The address of {@code accountId}, 32 bytes, on the network {@code prefix}.
   *
   * @throws IllegalArgumentException if the account has not 32 bytes, or the prefix is not from 0
   *     to 16383 or is one of the reserved 46 and 47
   */
  public static String encode(int prefix, byte[] accountId) {
    requirePrefix(prefix);
    if (accountId.length != ACCOUNT_BYTES) {
      throw new IllegalArgumentException("an account has 32 bytes, not " + accountId.length);
    }
    byte[] start = prefixBytes(prefix);
    byte[] body = Arrays.copyOf(start, start.length + ACCOUNT_BYTES);
    System.arraycopy(accountId, 0, body, start.length, ACCOUNT_BYTES);
    byte[] whole = Arrays.copyOf(body, body.length + CHECKSUM_BYTES);
    System.arraycopy(checksum(body), 0, whole, body.length, CHECKSUM_BYTES);
    return Base58.encode(whole);
  }

  /**
   * The account and network of {@code address}.
   *
   * @throws IllegalArgumentException that says what is wrong: a character, the length, the prefix
   *     or the checksum
   */
  public static Ss58Address decode(String address) {
    if (address.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "an address has at most 64 characters, not " + address.length());
    }
    byte[] whole = Base58.decode(address);
    int prefixBytes = whole.length > 0 && (whole[0] & 0xff) >= FIRST_LONG_PREFIX ? 2 : 1;
    if (whole.length != prefixBytes + ACCOUNT_BYTES + CHECKSUM_BYTES) {
      throw new IllegalArgumentException(
          "not an address of a 32-byte account: " + whole.length + " bytes");
    }
    byte[] body = Arrays.copyOf(whole, prefixBytes + ACCOUNT_BYTES);
    if (!Arrays.equals(checksum(body), 0, CHECKSUM_BYTES, whole, body.length, whole.length)) {
      throw new IllegalArgumentException("the address's checksum is wrong");
    }
    return new Ss58Address(prefix(body), Arrays.copyOfRange(body, prefixBytes, body.length));
  }

  /**
   * The account of {@code address}, which must be written for the network {@code prefix}.
   *
   * @throws IllegalArgumentException as {@link #decode(String)}, or for another network's address
   */
  public static byte[] decode(int prefix, String address) {
    Ss58Address decoded = decode(address);
    if (decoded.prefix() != prefix) {
      throw new IllegalArgumentException(
          "the address is of network " + decoded.prefix() + ", not " + prefix);
    }
    return decoded.accountId();
  }

  static void requirePrefix(int prefix) {
    if (prefix < 0 || prefix > LAST_PREFIX) {
      throw new IllegalArgumentException("a network prefix is from 0 to 16383, not " + prefix);
    }
    if (prefix == 46 || prefix == 47) {
      throw new IllegalArgumentException("the network prefix " + prefix + " is reserved");
    }
  }

  private static byte[] prefixBytes(int prefix) {
    if (prefix < FIRST_LONG_PREFIX) {
      return new byte[] {(byte) prefix};
    }
    return new byte[] {
      (byte) (FIRST_LONG_PREFIX | (prefix & 0xfc) >> 2), (byte) (prefix >> 8 | (prefix & 3) << 6)
    };
  }

  private static int prefix(byte[] body) {
    int first = body[0] & 0xff;
    if (first < FIRST_LONG_PREFIX) {
      return first;
    }
    int second = body[1] & 0xff;
    int prefix = (first & 0x3f) << 2 | second >> 6 | (second & 0x3f) << 8;
    if (first >= 2 * FIRST_LONG_PREFIX || prefix < FIRST_LONG_PREFIX) {
      throw new IllegalArgumentException("the address starts with no network prefix");
    }
    return prefix;
  }

  private static byte[] checksum(byte[] body) {
    return Arrays.copyOf(Blake2b.hash512(CONTEXT, body), CHECKSUM_BYTES);
  }
}
