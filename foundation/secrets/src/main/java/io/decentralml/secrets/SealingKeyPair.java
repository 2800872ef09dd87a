package io.decentralml.secrets;

import static java.util.Locale.ROOT;

import com.exceptionfactory.jagged.bech32.Bech32;
import io.decentralml.crypto.KeyPair;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import software.pando.crypto.nacl.CryptoBox;

/**
 * An X25519 pair that opens what others sealed for an account. It follows from the account's
 * secret, so that there is nothing more to back up; knowing it does not help to sign. Closing wipes
 * it. Its text names the public key only.
 */
public final class SealingKeyPair implements AutoCloseable {
  /** What the account's secret is derived for; another version would be another key. */
  static final String PURPOSE = "x25519 sealing key 1";

  private static final String AGE_IDENTITY = "AGE-SECRET-KEY-";

  private final byte[] secret;
  private final SealingKey publicKey;

  private SealingKeyPair(byte[] secret) {
    this.secret = secret;
    var point = new byte[SealingKey.BYTES];
    X25519.scalarMultBase(secret, 0, point, 0);
    publicKey = SealingKey.of(point);
  }

  /** The sealing pair of {@code account}: always the same, see {@link KeyPair#derivedSecret}. */
  public static SealingKeyPair of(KeyPair account) {
    return new SealingKeyPair(account.derivedSecret(PURPOSE));
  }

  /**
   * The pair of the X25519 secret {@code secret}, 32 bytes.
   *
   * @throws IllegalArgumentException if it has another length
   */
  public static SealingKeyPair fromSecret(byte[] secret) {
    if (secret.length != SealingKey.BYTES) {
      throw new IllegalArgumentException("an X25519 secret has 32 bytes, not " + secret.length);
    }
    return new SealingKeyPair(secret.clone());
  }

  /**
   * The pair of an age identity, {@code AGE-SECRET-KEY-1…}.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public static SealingKeyPair fromAgeIdentity(String identity) {
    return new SealingKeyPair(AgeText.decode(AGE_IDENTITY, identity));
  }

  /** What the account publishes. */
  public SealingKey publicKey() {
    return publicKey;
  }

  /**
   * What was sealed for this pair by {@link SealingKey#seal}; the caller wipes it.
   *
   * @throws UnsealException if it was sealed for another key, altered or cut off
   */
  public byte[] open(byte[] sealed) throws UnsealException {
    if (sealed.length < SealingKey.OVERHEAD_BYTES) {
      throw new UnsealException("a sealed box has at least 48 bytes, not " + sealed.length);
    }
    byte[] ephemeral = Arrays.copyOf(sealed, SealingKey.BYTES);
    byte[] ciphertext = Arrays.copyOfRange(sealed, SealingKey.BYTES, sealed.length);
    byte[] nonce = SealedBox.nonce(ephemeral, publicKey.toBytes());
    try (CryptoBox box = CryptoBox.fromCombined(nonce, ciphertext)) {
      return box.decrypt(CryptoBox.privateKey(secret), CryptoBox.publicKey(ephemeral));
    } catch (IllegalArgumentException | IllegalStateException _) {
      throw new UnsealException("it was sealed for another key, or was altered");
    }
  }

  /**
   * The secret as the age tool writes identities, {@code AGE-SECRET-KEY-1…}: whoever has it reads
   * what is encrypted for this pair.
   */
  public String toAgeIdentity() {
    return Bech32.getEncoder().encode(AGE_IDENTITY, secret).toString().toUpperCase(ROOT);
  }

  /** Wipes the secret. */
  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "SealingKeyPair[" + publicKey + "]";
  }
}
