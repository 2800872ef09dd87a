package io.decentralml.crypto;

import java.util.random.RandomGenerator;

/**
 * A secret key and its public key. Immutable, thread-safe; its text names the public key only.
 *
 * <p>A seed has 32 bytes: the mini secret key of sr25519, the private key of ed25519 (RFC 8032),
 * the secret scalar of ecdsa.
 */
public sealed interface KeyPair permits Sr25519KeyPair, Ed25519KeyPair, EcdsaKeyPair {
  /** Bytes of a seed. */
  int SEED_BYTES = 32;

  /** What this pair signs with. */
  SignatureScheme scheme();

  /** The public key: 32 bytes, or 33 (compressed) for ecdsa. */
  byte[] publicKey();

  /** The account's 32 bytes: the public key, or the BLAKE2b-256 hash of it for ecdsa. */
  byte[] accountId();

  /** A signature of {@code message}: 64 bytes, or 65 for ecdsa. */
  byte[] sign(byte[] message);

  /**
   * The secret in the layout of polkadot-js key files. The caller wipes it after use.
   *
   * <table>
   * <caption>Layouts</caption>
   * <tr><td>sr25519</td><td>the scalar times 8, little-endian (32), and the nonce seed (32)</td></tr>
   * <tr><td>ed25519</td><td>the seed (32) and the public key (32)</td></tr>
   * <tr><td>ecdsa</td><td>the scalar, big-endian (32)</td></tr>
   * </table>
   */
  byte[] secretKey();

  /**
   * Another secret of 32 bytes, which only the holder of this one can compute, and which tells
   * nothing of it: BLAKE2b-256 of the SCALE string {@code DecentralML derived secret}, the SCALE
   * string {@code purpose}, the scheme's byte of {@code MultiSignature}, and the 32 secret bytes
   * (sr25519: the scalar, little-endian; ed25519: the seed; ecdsa: the scalar, big-endian). It is
   * the same however the pair was opened. The caller wipes it after use.
   */
  byte[] derivedSecret(String purpose);

  /**
   * The pair that {@code uri} stands for: {@code phrase}, {@code //hard}, {@code /soft} and {@code
   * ///password} in this order, each of which may be missing; {@code 0x} and 64 digits may stand
   * for the phrase; without a phrase it is {@link Mnemonic#DEVELOPMENT_PHRASE}.
   *
   * @throws IllegalArgumentException if {@code uri} is not one, its phrase is not a mnemonic, or
   *     the scheme has no soft derivation; the message never repeats the secret
   */
  static KeyPair fromUri(SignatureScheme scheme, String uri) {
    SecretUri parsed = SecretUri.parse(uri);
    KeyPair pair = fromSeed(scheme, parsed.seed());
    for (Junction junction : parsed.path()) {
      pair =
          switch (pair) {
            case Sr25519KeyPair sr25519 -> sr25519.derive(junction);
            case Ed25519KeyPair ed25519 -> ed25519.derive(junction);
            case EcdsaKeyPair ecdsa -> ecdsa.derive(junction);
          };
    }
    return pair;
  }

  /**
   * The pair of a seed.
   *
   * @throws IllegalArgumentException if {@code seed} has not 32 bytes, or is no secret of the
   *     scheme
   */
  static KeyPair fromSeed(SignatureScheme scheme, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    return switch (scheme) {
      case SR25519 -> Sr25519KeyPair.fromSeed(seed);
      case ED25519 -> Ed25519KeyPair.fromSeed(seed);
      case ECDSA -> EcdsaKeyPair.fromSeed(seed);
    };
  }

  /**
   * The pair of a secret in the layout of {@link #secretKey}, or of a bare seed of 32 bytes.
   *
   * @throws IllegalArgumentException if {@code secret} has another length, or is no secret of the
   *     scheme
   */
  static KeyPair fromSecretKey(SignatureScheme scheme, byte[] secret) {
    boolean isSeed = secret.length == SEED_BYTES || scheme == SignatureScheme.ECDSA;
    if (isSeed) {
      return fromSeed(scheme, secret);
    }
    if (secret.length != 2 * SEED_BYTES) {
      throw new IllegalArgumentException("a secret has 32 or 64 bytes, not " + secret.length);
    }
    return scheme == SignatureScheme.SR25519
        ? Sr25519KeyPair.fromSecretKey(secret)
        : Ed25519KeyPair.fromSecretKey(secret);
  }

  /** A new pair from {@code random}, which must be fit for secrets. */
  static KeyPair generate(SignatureScheme scheme, RandomGenerator random) {
    var seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return fromSeed(scheme, seed);
  }
}
