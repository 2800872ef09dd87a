package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * An sr25519 secret: the scalar and the nonce seed. Immutable; its arithmetic is constant-time as
 * far as a just-in-time compiler keeps masks as masks.
 *
 * <p>Source: Burdges, schnorrkel 0.11, {@code keys.rs}, {@code sign.rs}, {@code derive.rs}.
 */
final class Sr25519SecretKey {
  /** Bytes of {@link #encode}. */
  static final int BYTES = 64;

  private static final int NONCE_BYTES = 32;
  private static final int WIDE_SCALAR_BYTES = 64;

  private final Scalar scalar;
  private final byte[] nonce;

  private Sr25519SecretKey(Scalar scalar, byte[] nonce) {
    this.scalar = scalar;
    this.nonce = nonce;
  }

  /** The secret of a mini secret key of 32 bytes, expanded as Ed25519 does, less the cofactor 8. */
  static Sr25519SecretKey fromSeed(byte[] seed) {
    var digest = new SHA512Digest();
    digest.update(seed, 0, seed.length);
    var hash = new byte[64];
    digest.doFinal(hash, 0);
    hash[0] &= (byte) 0xf8;
    hash[31] &= 0x3f;
    hash[31] |= 0x40;
    return decode(hash);
  }

  /**
   * The secret whose scalar times 8, little-endian, and nonce seed are the halves of {@code bytes}.
   *
   * @throws IllegalArgumentException if the first half is no multiple of 8
   */
  static Sr25519SecretKey decode(byte[] bytes) {
    if ((bytes[0] & 7) != 0) {
      throw new IllegalArgumentException("not the secret of an sr25519 pair");
    }
    var quotient = new byte[Scalar.BYTES];
    for (int i = 0; i < quotient.length; i++) {
      int above = i + 1 < quotient.length ? bytes[i + 1] & 7 : 0;
      quotient[i] = (byte) ((bytes[i] & 0xff) >>> 3 | above << 5);
    }
    return new Sr25519SecretKey(
        Scalar.reduce(quotient, 0), Arrays.copyOfRange(bytes, 32, 32 + NONCE_BYTES));
  }

  /** The scalar times 8, little-endian, and the nonce seed: 64 bytes. */
  byte[] encode() {
    byte[] reduced = scalar.encode();
    var bytes = new byte[BYTES];
    for (int i = 0; i < reduced.length; i++) {
      int below = i > 0 ? (reduced[i - 1] & 0xff) >>> 5 : 0;
      bytes[i] = (byte) (reduced[i] << 3 | below);
    }
    System.arraycopy(nonce, 0, bytes, Scalar.BYTES, NONCE_BYTES);
    Arrays.fill(reduced, (byte) 0);
    return bytes;
  }

  /** See {@link KeyPair#derivedSecret}; the nonce seed has no part in it. */
  byte[] derived(String purpose) {
    return DerivedSecret.of(purpose, SignatureScheme.SR25519, scalar.encode());
  }

  byte[] publicKey() {
    return Ristretto.encode(BasePoint.multiply(scalar.encode()));
  }

  /** A signature of {@code message}; {@code publicKey} is this secret's own. */
  byte[] sign(byte[] message, byte[] publicKey, RandomGenerator random) {
    Transcript transcript = Sr25519.begin(message, publicKey);
    byte[] wide = transcript.witness("signing", nonce, random, WIDE_SCALAR_BYTES);
    Scalar witness = Scalar.reduceWide(wide);
    byte[] commitment = Ristretto.encode(BasePoint.multiply(witness.encode()));
    Scalar challenge = Sr25519.challenge(transcript, commitment);
    byte[] s = challenge.times(scalar).plus(witness).encode();
    byte[] signature = Arrays.copyOf(commitment, Sr25519.SIGNATURE_BYTES);
    System.arraycopy(s, 0, signature, Ristretto.BYTES, s.length);
    signature[Sr25519.SIGNATURE_BYTES - 1] |= (byte) Sr25519.MARKER;
    return signature;
  }

  /** The seed of the child that only the holder of this secret can compute. */
  byte[] hardSeed(byte[] chainCode) {
    Transcript transcript = derivation();
    transcript.append("chain-code", chainCode);
    transcript.append("secret-key", scalar.encode());
    return transcript.challenge("HDKD-hard", KeyPair.SEED_BYTES);
  }

  /**
   * The child whose public key follows from this one's public key. Its nonce seed, which schnorrkel
   * draws at random, depends on this secret and the chain code alone, so that a derivation repeats.
   */
  Sr25519SecretKey soft(byte[] chainCode) {
    Transcript transcript = derivation();
    transcript.append("chain-code", chainCode);
    transcript.append("public-key", publicKey());
    Transcript secretTranscript = transcript.copy();
    Scalar offset = Scalar.reduceWide(transcript.challenge("HDKD-scalar", WIDE_SCALAR_BYTES));
    secretTranscript.append("secret-key", scalar.encode());
    secretTranscript.append("nonce", nonce);
    return new Sr25519SecretKey(
        scalar.plus(offset), secretTranscript.challenge("HDKD-nonce", NONCE_BYTES));
  }

  private static Transcript derivation() {
    var transcript = new Transcript("SchnorrRistrettoHDKD");
    transcript.append("sign-bytes", "".getBytes(US_ASCII));
    return transcript;
  }

  @Override
  public String toString() {
    return "Sr25519SecretKey[secret]";
  }
}
