package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ed25519Test {
  /**
   * The eight points of small order, and the six other ways to write some of them (y of p or more,
   * or a sign for x = 0). Source: Zcash Improvement Proposal 215, test vectors.
   */
  private static final List<String> SMALL_ORDER =
      List.of(
          "0100000000000000000000000000000000000000000000000000000000000000",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "0000000000000000000000000000000000000000000000000000000000000080",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
          "0000000000000000000000000000000000000000000000000000000000000000",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
          "0100000000000000000000000000000000000000000000000000000000000080",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  @Test
  void verify_smallOrderKeysAndCommitments_acceptsAsZip215Says() {
    // The 196 signatures of ZIP 215: any two of the points, s = 0, the message "Zcash".
    byte[] message = "Zcash".getBytes(US_ASCII);
    for (String key : SMALL_ORDER) {
      for (String commitment : SMALL_ORDER) {
        byte[] signature = Hex.bytes(commitment + "00".repeat(32));
        assertThat(Ed25519.verify(signature, message, Hex.bytes(key)))
            .as(key + " " + commitment)
            .isTrue();
      }
    }
  }

  @Test
  void verify_scalarNotBelowTheOrder_refuses() {
    byte[] key = Hex.bytes(SMALL_ORDER.get(0));
    String order = Hex.text(Scalar.order());
    byte[] signature = Hex.bytes(SMALL_ORDER.get(0) + order);
    assertThat(Ed25519.verify(signature, new byte[1], key)).isFalse();
  }

  @Test
  void verify_noPoint_refuses() {
    // y = 2: (y² - 1) / (dy² + 1) is not a square.
    byte[] none = Hex.bytes("02" + "00".repeat(31));
    byte[] signature = Hex.bytes(SMALL_ORDER.get(0) + "00".repeat(32));
    assertThat(Ed25519.verify(signature, new byte[1], none)).isFalse();
    System.arraycopy(none, 0, signature, 0, none.length);
    assertThat(Ed25519.verify(signature, new byte[1], Hex.bytes(SMALL_ORDER.get(0)))).isFalse();
  }

  @Test
  void verify_rfc8032Example_accepts() {
    // RFC 8032, section 7.1, test 3.
    byte[] key = Hex.bytes("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    byte[] signature =
        Hex.bytes(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    assertThat(Ed25519.verify(signature, Hex.bytes("af82"), key)).isTrue();
    assertThat(Ed25519.verify(signature, Hex.bytes("af83"), key)).isFalse();
  }

  @Test
  void verify_ordinarySignatures_agreesWithBouncyCastle() {
    Seeds.forEach(
        100,
        random -> {
          KeyPair pair = KeyPair.generate(SignatureScheme.ED25519, random);
          var message = new byte[random.nextInt(200)];
          random.nextBytes(message);
          byte[] signature = pair.sign(message);
          if (random.nextBoolean()) {
            signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
          }
          boolean expected =
              org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                  signature, 0, pair.publicKey(), 0, message, 0, message.length);
          assertThat(Ed25519.verify(signature, message, pair.publicKey())).isEqualTo(expected);
        });
  }
}
