package io.decentralml.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/** A pair for {@link Ed25519} signatures, which are the same each time for one message. */
public final class Ed25519KeyPair implements KeyPair {
  private static final byte[] DERIVATION = Junction.scaleString("Ed25519HDKD");

  private final byte[] seed;
  private final byte[] publicKey;

  private Ed25519KeyPair(byte[] seed) {
    this.seed = seed;
    publicKey = Ed25519.publicKey(seed);
  }

  static Ed25519KeyPair fromSeed(byte[] seed) {
    return new Ed25519KeyPair(seed.clone());
  }

  static Ed25519KeyPair fromSecretKey(byte[] secret) {
    Ed25519KeyPair pair = new Ed25519KeyPair(Arrays.copyOf(secret, SEED_BYTES));
    if (!Arrays.equals(
        pair.publicKey, Arrays.copyOfRange(secret, pair.seed.length, secret.length))) {
      throw new IllegalArgumentException("the halves of the ed25519 secret do not fit");
    }
    return pair;
  }

  Ed25519KeyPair derive(Junction junction) {
    if (!junction.isHard()) {
      throw new IllegalArgumentException("ed25519 has no soft derivation; write // for /");
    }
    return new Ed25519KeyPair(Blake2b.hash256(DERIVATION, seed, junction.chainCode()));
  }

  @Override
  public SignatureScheme scheme() {
    return SignatureScheme.ED25519;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] accountId() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    return Ed25519.sign(seed, publicKey, message);
  }

  @Override
  public byte[] secretKey() {
    byte[] both = Arrays.copyOf(seed, seed.length + publicKey.length);
    System.arraycopy(publicKey, 0, both, seed.length, publicKey.length);
    return both;
  }

  @Override
  public byte[] derivedSecret(String purpose) {
    return DerivedSecret.of(purpose, SignatureScheme.ED25519, seed);
  }

  @Override
  public String toString() {
    return "Ed25519KeyPair[" + HexFormat.of().formatHex(publicKey) + "]";
  }
}
