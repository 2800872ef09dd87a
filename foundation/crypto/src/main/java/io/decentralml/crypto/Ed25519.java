package io.decentralml.crypto;

/**
 * EdDSA signatures over edwards25519. Thread-safe.
 *
 * <p>Source: RFC 8032, section 5.1.
 */
public final class Ed25519 {
  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = 64;

  /** Bytes of a public key. */
  public static final int PUBLIC_KEY_BYTES = 32;

  private Ed25519() {}

  /**
   * Whether {@code signature} is one of {@code message} by {@code publicKey}; malformed is false.
   */
  public static boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    if (signature.length != SIGNATURE_BYTES || publicKey.length != PUBLIC_KEY_BYTES) {
      return false;
    }
    return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
        signature, 0, publicKey, 0, message, 0, message.length);
  }

  static byte[] publicKey(byte[] seed) {
    var publicKey = new byte[PUBLIC_KEY_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
    var signature = new byte[SIGNATURE_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
    return signature;
  }
}
