package io.decentralml.secrets;

import io.decentralml.secrets.KeyFileException.Reason;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import software.pando.crypto.nacl.SecretBox;

/**
 * How the bytes of a key file are encrypted: NaCl's secret box (XSalsa20-Poly1305) after its nonce
 * of 24 bytes.
 *
 * <p>Source: {@code @polkadot/util-crypto}, {@code json/encrypt.ts} and {@code json/decrypt.ts}.
 */
enum KeyCipher {
  /** The key is scrypt of the password; salt and settings stand before the nonce. */
  SCRYPT,
  /** The key is the password itself, filled up with zeros: files of before 2019. Only read. */
  BARE_PASSWORD,
  /** Not encrypted. Only read. */
  NONE;

  private static final int NONCE_BYTES = 24;
  private static final int TAG_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** {@code plain} encrypted by {@code password}, with all that is needed to decrypt it. */
  static byte[] encrypt(byte[] plain, Password password, ScryptCost cost) {
    var salt = new byte[ScryptCost.SALT_BYTES];
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(salt);
    RANDOM.nextBytes(nonce);
    byte[] key = cost.key(password, salt);
    try (SecretBox box = SecretBox.encrypt(SecretBox.key(key), nonce, plain)) {
      byte[] sealed = box.getCiphertextWithTag();
      ByteBuffer whole = ByteBuffer.allocate(ScryptCost.BYTES + NONCE_BYTES + sealed.length);
      whole.put(salt);
      cost.write(whole);
      return whole.put(nonce).put(sealed).array();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** What {@code encrypted} holds, which the caller wipes. */
  byte[] decrypt(byte[] encrypted, Password password) throws KeyFileException {
    if (this == NONE) {
      return encrypted.clone();
    }
    int shortest = (this == SCRYPT ? ScryptCost.BYTES : 0) + NONCE_BYTES + TAG_BYTES;
    if (encrypted.length < shortest) {
      throw KeyFileException.malformed(
          "an encrypted key of " + encrypted.length + " bytes is cut off");
    }
    ByteBuffer rest = ByteBuffer.wrap(encrypted);
    byte[] key = this == SCRYPT ? stretched(rest, password) : filledUp(password);
    try {
      return open(rest, SecretBox.key(key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] open(ByteBuffer rest, SecretKey key) throws KeyFileException {
    byte[] nonce = take(rest, NONCE_BYTES);
    byte[] sealed = take(rest, rest.remaining());
    try (SecretBox box = SecretBox.fromCombined(nonce, sealed)) {
      return box.decrypt(key);
    } catch (IllegalArgumentException _) {
      throw new KeyFileException(
          Reason.WRONG_PASSWORD, "the password is wrong, or the file was altered");
    }
  }

  private static byte[] stretched(ByteBuffer rest, Password password) throws KeyFileException {
    byte[] salt = take(rest, ScryptCost.SALT_BYTES);
    return ScryptCost.read(rest).key(password, salt);
  }

  private static byte[] filledUp(Password password) {
    byte[] bytes = password.toBytes();
    byte[] key = Arrays.copyOf(bytes, KEY_BYTES);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  private static byte[] take(ByteBuffer from, int length) {
    var bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }
}
