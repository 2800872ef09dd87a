package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RistrettoTest {
  private static final String FILE = "rfc9496.txt";

  private static Scalar scalar(RandomGenerator random) {
    var bytes = new byte[64];
    random.nextBytes(bytes);
    return Scalar.reduceWide(bytes);
  }

  private static byte[] small(int number) {
    var scalar = new byte[32];
    scalar[0] = (byte) number;
    return scalar;
  }

  @Test
  void multiplesOfTheGenerator_rfc9496_match() {
    List<String[]> multiples = Vectors.of(FILE, "multiple", 1);
    for (int i = 0; i < multiples.size(); i++) {
      String expected = multiples.get(i)[0];
      CurvePoint fixed = BasePoint.multiply(small(i));
      assertThat(Hex.text(Ristretto.encode(fixed))).isEqualTo(expected);
      CurvePoint decoded = Ristretto.decode(Hex.bytes(expected), 0).orElseThrow();
      assertThat(Hex.text(Ristretto.encode(decoded))).isEqualTo(expected);
    }
  }

  @Test
  void decode_rfc9496InvalidEncodings_givesNothing() {
    for (String[] invalid : Vectors.of(FILE, "invalid", 1)) {
      assertThat(Ristretto.decode(Hex.bytes(invalid[0]), 0)).as(invalid[0]).isEmpty();
    }
  }

  @Test
  void encode_pointPlusFourTorsion_isTheSame() {
    // (0, -1) and (sqrt(-1), 0) are of order 2 and 4: one element, four points.
    var orderTwo = new CurvePoint();
    orderTwo.y.negate(orderTwo.y);
    var orderFour = new CurvePoint();
    orderFour.x.set(FieldRoots.SQRT_MINUS_ONE);
    orderFour.y.set(new FieldElement());
    Seeds.forEach(
        20,
        random -> {
          CurvePoint point = BasePoint.multiply(scalar(random).encode());
          byte[] expected = Ristretto.encode(point);
          for (CurvePoint torsion : List.of(orderTwo, orderFour)) {
            CurvePoint moved = point.copy();
            moved.plus(new CachedPoint(torsion));
            moved.toExtended();
            assertThat(Ristretto.encode(moved)).isEqualTo(expected);
          }
        });
  }

  @Test
  void isNeutral_torsionPoints_areTheOnlyOnes() {
    var neutral = new CurvePoint();
    assertThat(Ristretto.isNeutral(neutral)).isTrue();
    neutral.y.negate(neutral.y);
    assertThat(Ristretto.isNeutral(neutral)).isTrue();
    assertThat(Ristretto.isNeutral(BasePoint.generator())).isFalse();
  }

  @Test
  void leftSide_equationHolds_isNeutralAndElseNot() {
    Seeds.forEach(
        200,
        random -> {
          Scalar secret = scalar(random);
          Scalar witness = scalar(random);
          Scalar challenge =
              random.nextInt(10) == 0 ? Scalar.reduce(small(random.nextInt(3)), 0) : scalar(random);
          CurvePoint key = BasePoint.multiply(secret.encode());
          CurvePoint commitment = BasePoint.multiply(witness.encode());
          Scalar response = challenge.times(secret).plus(witness);
          Scalar one = Scalar.reduce(small(1), 0);
          assertThat(isSolved(response, challenge, key, commitment)).isTrue();
          assertThat(isSolved(response.plus(one), challenge, key, commitment)).isFalse();
          assertThat(isSolved(response, challenge.plus(one), key, commitment)).isFalse();
          assertThat(isSolved(response, challenge, key, key)).isFalse();
        });
  }

  private static boolean isSolved(
      Scalar response, Scalar challenge, CurvePoint key, CurvePoint commitment) {
    return Ristretto.isNeutral(VerificationEquation.leftSide(response, challenge, key, commitment));
  }
}
