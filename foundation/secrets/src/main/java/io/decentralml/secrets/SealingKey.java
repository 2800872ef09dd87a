package io.decentralml.secrets;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519;
import software.pando.crypto.nacl.CryptoBox;

/**
 * The public half of a {@link SealingKeyPair}: an X25519 key of 32 bytes, which an account
 * publishes so that others can seal something for it. Immutable.
 */
public final class SealingKey {
  /** Bytes of a key. */
  public static final int BYTES = 32;

  /** Bytes that sealing adds: an ephemeral public key and a tag. */
  public static final int OVERHEAD_BYTES = 48;

  private static final String AGE_RECIPIENT = "age";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private SealingKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key {@code bytes}.
   *
   * @throws IllegalArgumentException if it has not 32 bytes, or is one to which nothing can be
   *     sealed (a point of small order)
   */
  public static SealingKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("an X25519 key has 32 bytes, not " + bytes.length);
    }
    var scalar = new byte[BYTES];
    RANDOM.nextBytes(scalar);
    if (!X25519.calculateAgreement(scalar, 0, bytes, 0, new byte[BYTES], 0)) {
      throw new IllegalArgumentException("no secret fits this X25519 key");
    }
    return new SealingKey(bytes.clone());
  }

  /**
   * The key of an age recipient, {@code age1…}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static SealingKey fromAgeRecipient(String recipient) {
    return of(AgeText.decode(AGE_RECIPIENT, recipient));
  }

  /** The 32 bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /**
   * {@code message} so that only this key's holder reads it; who sealed it is not told, and cannot
   * open it any more. As libsodium's {@code crypto_box_seal}: an ephemeral X25519 key (32 bytes),
   * then XSalsa20-Poly1305 with BLAKE2b-192 of both public keys as nonce.
   *
   * <p>Source: libsodium documentation, "Sealed boxes".
   */
  public byte[] seal(byte[] message) {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    var ephemeral = new byte[BYTES];
    X25519.scalarMultBase(secret, 0, ephemeral, 0);
    PrivateKey sender = CryptoBox.privateKey(secret);
    byte[] nonce = SealedBox.nonce(ephemeral, bytes);
    try (CryptoBox box = CryptoBox.encrypt(sender, CryptoBox.publicKey(bytes), nonce, message)) {
      return SealedBox.join(ephemeral, box.getCiphertextWithTag());
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** As the age tool writes recipients: {@code age1…}. */
  public String toAgeRecipient() {
    return Bech32.getEncoder().encode(AGE_RECIPIENT, bytes).toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealingKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In hexadecimal. */
  @Override
  public String toString() {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
