package io.decentralml.crypto;

import java.util.HexFormat;

/** A pair for {@link Ecdsa} signatures, which are the same each time for one message. */
public final class EcdsaKeyPair implements KeyPair {
  private static final byte[] DERIVATION = Junction.scaleString("Secp256k1HDKD");

  private final byte[] secret;
  private final byte[] publicKey;

  private EcdsaKeyPair(byte[] secret) {
    this.secret = secret;
    publicKey = Ecdsa.publicKey(secret);
  }

  static EcdsaKeyPair fromSeed(byte[] seed) {
    return new EcdsaKeyPair(seed.clone());
  }

  EcdsaKeyPair derive(Junction junction) {
    if (!junction.isHard()) {
      throw new IllegalArgumentException("ecdsa has no soft derivation; write // for /");
    }
    return new EcdsaKeyPair(Blake2b.hash256(DERIVATION, secret, junction.chainCode()));
  }

  @Override
  public SignatureScheme scheme() {
    return SignatureScheme.ECDSA;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] accountId() {
    return Blake2b.hash256(publicKey);
  }

  @Override
  public byte[] sign(byte[] message) {
    return Ecdsa.sign(secret, Blake2b.hash256(message));
  }

  @Override
  public byte[] secretKey() {
    return secret.clone();
  }

  @Override
  public byte[] derivedSecret(String purpose) {
    return DerivedSecret.of(purpose, SignatureScheme.ECDSA, secret);
  }

  @Override
  public String toString() {
    return "EcdsaKeyPair[" + HexFormat.of().formatHex(publicKey) + "]";
  }
}
