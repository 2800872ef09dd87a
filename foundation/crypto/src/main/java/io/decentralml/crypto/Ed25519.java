package io.decentralml.crypto;

import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * EdDSA signatures over edwards25519, verified by the rules of ZIP 215, as every Polkadot host
 * does: s must be below L, but points may be written with a y of p or more, may be of small order,
 * and the equation holds if it does after a multiplication by the cofactor 8. All hosts must agree
 * on these cases; RFC 8032 leaves them open. Thread-safe.
 *
 * <table>
 *   <caption>Layout of a signature, 64 bytes</caption>
 *   <tr><td>0–31</td><td>R, a point: y little-endian, the sign of x in the highest bit</td></tr>
 *   <tr><td>32–63</td><td>s, a scalar below L, little-endian</td></tr>
 * </table>
 *
 * <p>Source: RFC 8032, section 5.1; Zcash Improvement Proposal 215.
 */
public final class Ed25519 {
  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = 64;

  /** Bytes of a public key. */
  public static final int PUBLIC_KEY_BYTES = 32;

  private static final int POINT_BYTES = 32;
  private static final FieldElement ONE = FieldElement.one();

  private Ed25519() {}

  /**
   * Whether {@code signature} is one of {@code message} by {@code publicKey}; malformed is false.
   */
  public static boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    if (signature.length != SIGNATURE_BYTES || publicKey.length != PUBLIC_KEY_BYTES) {
      return false;
    }
    if (!Scalar.isCanonical(signature, POINT_BYTES)) {
      return false;
    }
    Optional<CurvePoint> key = decode(publicKey);
    Optional<CurvePoint> commitment = decode(signature);
    if (key.isEmpty() || commitment.isEmpty()) {
      return false;
    }
    CurvePoint difference =
        VerificationEquation.leftSide(
            Scalar.reduce(signature, POINT_BYTES),
            challenge(signature, publicKey, message),
            key.get(),
            commitment.get());
    for (int doubling = 0; doubling < 3; doubling++) {
      difference.twice();
      difference.toProjective();
    }
    var yMinusZ = new FieldElement();
    yMinusZ.subtract(difference.y, difference.z);
    return (difference.x.zero() & yMinusZ.zero()) == 1;
  }

  static byte[] publicKey(byte[] seed) {
    var publicKey = new byte[PUBLIC_KEY_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
    var signature = new byte[SIGNATURE_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, publicKey, 0, null, message, 0, message.length, signature, 0);
    return signature;
  }

  /** SHA-512 of R, the key and the message, modulo L. */
  private static Scalar challenge(byte[] signature, byte[] publicKey, byte[] message) {
    var digest = new SHA512Digest();
    digest.update(signature, 0, POINT_BYTES);
    digest.update(publicKey, 0, PUBLIC_KEY_BYTES);
    digest.update(message, 0, message.length);
    var hash = new byte[64];
    digest.doFinal(hash, 0);
    return Scalar.reduceWide(hash);
  }

  /** The point of the first 32 bytes; y is taken modulo p. x² = (y² - 1) / (dy² + 1). */
  private static Optional<CurvePoint> decode(byte[] bytes) {
    var point = new CurvePoint();
    point.y.set(FieldElement.decode(bytes, 0));
    var numerator = new FieldElement();
    numerator.square(point.y);
    var denominator = new FieldElement();
    denominator.multiply(numerator, CurvePoint.D);
    denominator.add(denominator, ONE);
    numerator.subtract(numerator, ONE);
    var product = new FieldElement();
    product.multiply(numerator, denominator);
    int isSquare = FieldRoots.invertSquareRoot(point.x, product);
    if (isSquare == 0 && numerator.zero() == 0) {
      return Optional.empty();
    }
    point.x.multiply(point.x, numerator);
    int sign = bytes[POINT_BYTES - 1] >>> 7 & 1;
    point.x.negateIf(point.x.negative() ^ sign);
    point.t.multiply(point.x, point.y);
    return Optional.of(point);
  }
}
