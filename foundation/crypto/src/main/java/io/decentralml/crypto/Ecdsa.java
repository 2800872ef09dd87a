package io.decentralml.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA over secp256k1 with signatures that name their public key. Thread-safe.
 *
 * <table>
 *   <caption>Layout of a signature, 65 bytes</caption>
 *   <tr><td>0–31</td><td>r, big-endian, from 1 to n - 1</td></tr>
 *   <tr><td>32–63</td><td>s, big-endian, from 1 to n - 1</td></tr>
 *   <tr><td>64</td><td>recovery identifier: bit 0 is the parity of the point's y, bit 1 whether its x
 *       is at least n</td></tr>
 * </table>
 *
 * <p>Source: SEC 1 version 2, sections 4.1.3 and 4.1.6; RFC 6979 for the nonce; Polkadot
 * specification, "Crypto" host functions.
 */
public final class Ecdsa {
  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = 65;

  /** Bytes of a compressed public key. */
  public static final int PUBLIC_KEY_BYTES = 33;

  private static final int SCALAR_BYTES = 32;
  private static final int ETHEREUM_OFFSET = 27;
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger N = CURVE.getN();
  private static final BigInteger HALF_N = N.shiftRight(1);
  private static final BigInteger FIELD = CURVE.getCurve().getField().getCharacteristic();

  private Ecdsa() {}

  /**
   * Whether {@code signature} is one of the BLAKE2b-256 hash of {@code message} by the compressed
   * {@code publicKey}; malformed is false.
   */
  public static boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    return verifyHash(signature, Blake2b.hash256(message), publicKey);
  }

  /** As {@link #verify}, for a hash of 32 bytes that the caller made. */
  public static boolean verifyHash(byte[] signature, byte[] hash, byte[] publicKey) {
    if (signature.length != SIGNATURE_BYTES || (signature[SIGNATURE_BYTES - 1] & 0xff) > 3) {
      return false;
    }
    return recover(signature, hash).filter(key -> Arrays.equals(key, publicKey)).isPresent();
  }

  /**
   * The compressed public key that {@code signature} of {@code hash} names, if there is one. A
   * recovery identifier from 27 on is taken less 27, as Ethereum writes it.
   */
  public static Optional<byte[]> recover(byte[] signature, byte[] hash) {
    if (signature.length != SIGNATURE_BYTES || hash.length != SCALAR_BYTES) {
      return Optional.empty();
    }
    int last = signature[SIGNATURE_BYTES - 1] & 0xff;
    int identifier = last >= ETHEREUM_OFFSET ? last - ETHEREUM_OFFSET : last;
    BigInteger r = new BigInteger(1, signature, 0, SCALAR_BYTES);
    BigInteger s = new BigInteger(1, signature, SCALAR_BYTES, SCALAR_BYTES);
    if (identifier > 3 || !isSecret(r) || !isSecret(s)) {
      return Optional.empty();
    }
    BigInteger x = (identifier & 2) == 0 ? r : r.add(N);
    if (x.compareTo(FIELD) >= 0) {
      return Optional.empty();
    }
    return liftX(x, identifier & 1).flatMap(point -> recover(point, r, s, hash));
  }

  private static Optional<byte[]> recover(ECPoint point, BigInteger r, BigInteger s, byte[] hash) {
    BigInteger inverse = BigIntegers.modOddInverseVar(N, r);
    BigInteger generatorFactor = new BigInteger(1, hash).negate().multiply(inverse).mod(N);
    BigInteger pointFactor = s.multiply(inverse).mod(N);
    ECPoint key =
        ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), generatorFactor, point, pointFactor)
            .normalize();
    return key.isInfinity() ? Optional.empty() : Optional.of(key.getEncoded(true));
  }

  /** The point with this x and the parity of y, if x is on the curve y² = x³ + 7. */
  private static Optional<ECPoint> liftX(BigInteger x, int parity) {
    var field = CURVE.getCurve().fromBigInteger(x);
    var y = field.square().multiply(field).add(CURVE.getCurve().getB()).sqrt();
    if (y == null) {
      return Optional.empty();
    }
    var signed = (y.testBitZero() ? 1 : 0) == parity ? y : y.negate();
    return Optional.of(CURVE.getCurve().createPoint(x, signed.toBigInteger()));
  }

  static byte[] publicKey(byte[] secret) {
    BigInteger factor = new BigInteger(1, secret);
    if (!isSecret(factor)) {
      throw new IllegalArgumentException("an ecdsa secret is from 1 to n - 1");
    }
    return multiplyGenerator(factor).getEncoded(true);
  }

  /** A signature of {@code hash} with s at most n / 2. */
  static byte[] sign(byte[] secret, byte[] hash) {
    BigInteger factor = new BigInteger(1, secret);
    var nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(N, factor, hash);
    BigInteger r;
    BigInteger s;
    int identifier;
    do {
      BigInteger nonce = nonces.nextK();
      ECPoint point = multiplyGenerator(nonce);
      BigInteger x = point.getAffineXCoord().toBigInteger();
      r = x.mod(N);
      s =
          BigIntegers.modOddInverse(N, nonce)
              .multiply(new BigInteger(1, hash).add(r.multiply(factor)))
              .mod(N);
      identifier = (point.getAffineYCoord().testBitZero() ? 1 : 0) | (x.compareTo(N) >= 0 ? 2 : 0);
    } while (r.signum() == 0 || s.signum() == 0);
    if (s.compareTo(HALF_N) > 0) {
      s = N.subtract(s);
      identifier ^= 1;
    }
    var signature = new byte[SIGNATURE_BYTES];
    BigIntegers.asUnsignedByteArray(r, signature, 0, SCALAR_BYTES);
    BigIntegers.asUnsignedByteArray(s, signature, SCALAR_BYTES, SCALAR_BYTES);
    signature[SIGNATURE_BYTES - 1] = (byte) identifier;
    return signature;
  }

  private static ECPoint multiplyGenerator(BigInteger factor) {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), factor).normalize();
  }

  private static boolean isSecret(BigInteger number) {
    return number.signum() > 0 && number.compareTo(N) < 0;
  }
}
