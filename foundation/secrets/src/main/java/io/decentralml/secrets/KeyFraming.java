package io.decentralml.secrets;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A pair between fixed bytes that once were PKCS #8:
 *
 * <table>
 * <caption>Layout</caption>
 * <tr><td>16</td><td>{@code 3053020101300506032b657004220420}</td></tr>
 * <tr><td>64 or 32</td><td>the secret, see {@link KeyPair#secretKey}; older files have a seed</td></tr>
 * <tr><td>5</td><td>{@code a123032100}</td></tr>
 * <tr><td>32 or 33</td><td>the public key</td></tr>
 * </table>
 *
 * <p>Source: {@code @polkadot/keyring}, {@code pair/encode.ts} and {@code pair/decode.ts}.
 */
final class KeyFraming {
  private static final byte[] HEADER = {48, 83, 2, 1, 1, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32};
  private static final byte[] DIVIDER = {(byte) 161, 35, 3, 33, 0};
  private static final int[] SECRET_BYTES = {64, 32};

  private KeyFraming() {}

  /** The framed pair, which the caller wipes. */
  static byte[] frame(KeyPair pair) {
    byte[] secret = pair.secretKey();
    byte[] publicKey = pair.publicKey();
    ByteBuffer framed =
        ByteBuffer.allocate(HEADER.length + secret.length + DIVIDER.length + publicKey.length);
    framed.put(HEADER).put(secret).put(DIVIDER).put(publicKey);
    Arrays.fill(secret, (byte) 0);
    return framed.array();
  }

  /** The pair in {@code framed}; its public key must be the one that follows from its secret. */
  static KeyPair unframe(SignatureScheme scheme, byte[] framed) throws KeyFileException {
    if (framed.length < HEADER.length
        || !Arrays.equals(framed, 0, HEADER.length, HEADER, 0, HEADER.length)) {
      throw KeyFileException.malformed("the key does not begin as polkadot-js's keys do");
    }
    for (int length : SECRET_BYTES) {
      int divider = HEADER.length + length;
      int publicKey = divider + DIVIDER.length;
      if (framed.length > publicKey
          && Arrays.equals(framed, divider, publicKey, DIVIDER, 0, DIVIDER.length)) {
        byte[] secret = Arrays.copyOfRange(framed, HEADER.length, divider);
        byte[] expected = Arrays.copyOfRange(framed, publicKey, framed.length);
        return checked(scheme, secret, expected);
      }
    }
    throw KeyFileException.malformed("nothing divides the secret from the public key");
  }

  private static KeyPair checked(SignatureScheme scheme, byte[] secret, byte[] expected)
      throws KeyFileException {
    KeyPair pair;
    try {
      pair = KeyPair.fromSecretKey(scheme, secret);
    } catch (IllegalArgumentException _) {
      throw KeyFileException.malformed("the secret is none of its scheme");
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    if (!MessageDigest.isEqual(pair.publicKey(), expected)) {
      throw KeyFileException.malformed("the public key is not that of the secret");
    }
    return pair;
  }
}
