package io.decentralml.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A pair for {@link Sr25519} signatures, which are randomised: no two of a message are equal. */
public final class Sr25519KeyPair implements KeyPair {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sr25519SecretKey secret;
  private final byte[] publicKey;

  private Sr25519KeyPair(Sr25519SecretKey secret) {
    this.secret = secret;
    publicKey = secret.publicKey();
  }

  static Sr25519KeyPair fromSeed(byte[] seed) {
    return new Sr25519KeyPair(Sr25519SecretKey.fromSeed(seed));
  }

  static Sr25519KeyPair fromSecretKey(byte[] secret) {
    return new Sr25519KeyPair(Sr25519SecretKey.decode(secret));
  }

  Sr25519KeyPair derive(Junction junction) {
    return junction.isHard()
        ? fromSeed(secret.hardSeed(junction.chainCode()))
        : new Sr25519KeyPair(secret.soft(junction.chainCode()));
  }

  @Override
  public SignatureScheme scheme() {
    return SignatureScheme.SR25519;
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
    return sign(message, RANDOM);
  }

  /**
   * A signature of {@code message} that draws from {@code random}. The nonce also depends on the
   * secret and the message, so that a repeating generator repeats signatures, but gives no secret
   * away.
   */
  public byte[] sign(byte[] message, RandomGenerator random) {
    return secret.sign(message, publicKey, random);
  }

  @Override
  public byte[] secretKey() {
    return secret.encode();
  }

  @Override
  public byte[] derivedSecret(String purpose) {
    return secret.derived(purpose);
  }

  @Override
  public String toString() {
    return "Sr25519KeyPair[" + HexFormat.of().formatHex(publicKey) + "]";
  }
}
