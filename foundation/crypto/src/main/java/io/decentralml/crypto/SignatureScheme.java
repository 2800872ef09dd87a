package io.decentralml.crypto;

/**
 * The kinds of signature that a Substrate account may use, in the order of {@code MultiSignature}
 * on the wire.
 */
public enum SignatureScheme {
  /** EdDSA over edwards25519. */
  ED25519(32, 64),
  /** Schnorr over ristretto255, as schnorrkel. */
  SR25519(32, 64),
  /** ECDSA over secp256k1, recoverable, of the BLAKE2b-256 hash of the message. */
  ECDSA(33, 65);

  private final int publicKeyBytes;
  private final int signatureBytes;

  SignatureScheme(int publicKeyBytes, int signatureBytes) {
    this.publicKeyBytes = publicKeyBytes;
    this.signatureBytes = signatureBytes;
  }

  /** Bytes of a public key. */
  public int publicKeyBytes() {
    return publicKeyBytes;
  }

  /** Bytes of a signature. */
  public int signatureBytes() {
    return signatureBytes;
  }

  /**
   * Whether {@code signature} is one of {@code message} by {@code publicKey}; malformed is false.
   */
  public boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    return switch (this) {
      case ED25519 -> Ed25519.verify(signature, message, publicKey);
      case SR25519 -> Sr25519.verify(signature, message, publicKey);
      case ECDSA -> Ecdsa.verify(signature, message, publicKey);
    };
  }
}
