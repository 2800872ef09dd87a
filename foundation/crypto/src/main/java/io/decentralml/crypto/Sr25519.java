package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/**
 * Schnorr signatures over ristretto255 as Substrate uses them: schnorrkel with the signing context
 * {@code substrate}. Thread-safe.
 *
 * <table>
 *   <caption>Layout of a signature, 64 bytes</caption>
 *   <tr><td>0–31</td><td>R, a ristretto255 element</td></tr>
 *   <tr><td>32–63</td><td>s, a scalar below L, little-endian; the highest bit is the marker of
 *       schnorrkel and must be set</td></tr>
 * </table>
 *
 * <p>Source: Burdges, schnorrkel 0.11, {@code sign.rs}, {@code context.rs}.
 */
public final class Sr25519 {
  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = 64;

  /** Bytes of a public key. */
  public static final int PUBLIC_KEY_BYTES = 32;

  static final int MARKER = 0x80;

  private static final Transcript SUBSTRATE = signingContext();

  private Sr25519() {}

  /**
   * Whether {@code signature} is one of {@code message} by {@code publicKey}. Whatever is malformed
   * (a length, a missing marker, an s that is not below L, bytes that name no group element) gives
   * false. Takes time that depends on the arguments, which are public.
   */
  public static boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    if (signature.length != SIGNATURE_BYTES || publicKey.length != PUBLIC_KEY_BYTES) {
      return false;
    }
    if ((signature[SIGNATURE_BYTES - 1] & MARKER) == 0) {
      return false;
    }
    byte[] s = Arrays.copyOfRange(signature, Ristretto.BYTES, SIGNATURE_BYTES);
    s[s.length - 1] &= (byte) ~MARKER;
    if (!Scalar.isCanonical(s, 0)) {
      return false;
    }
    Optional<CurvePoint> key = Ristretto.decode(publicKey, 0);
    Optional<CurvePoint> commitment = Ristretto.decode(signature, 0);
    if (key.isEmpty() || commitment.isEmpty()) {
      return false;
    }
    Transcript transcript = begin(message, publicKey);
    Scalar challenge = challenge(transcript, Arrays.copyOf(signature, Ristretto.BYTES));
    Scalar response = Scalar.reduce(s, 0);
    return Ristretto.isNeutral(
        VerificationEquation.leftSide(response, challenge, key.get(), commitment.get()));
  }

  /** The transcript of a signature up to the public key. */
  static Transcript begin(byte[] message, byte[] publicKey) {
    Transcript transcript = SUBSTRATE.copy();
    transcript.append("sign-bytes", message);
    transcript.append("proto-name", "Schnorr-sig".getBytes(US_ASCII));
    transcript.append("sign:pk", publicKey);
    return transcript;
  }

  /** The scalar that binds the commitment R to all that {@code transcript} holds. */
  static Scalar challenge(Transcript transcript, byte[] commitment) {
    transcript.append("sign:R", commitment);
    return Scalar.reduceWide(transcript.challenge("sign:c", 64));
  }

  private static Transcript signingContext() {
    var transcript = new Transcript("SigningContext");
    transcript.append("", "substrate".getBytes(US_ASCII));
    return transcript;
  }
}
