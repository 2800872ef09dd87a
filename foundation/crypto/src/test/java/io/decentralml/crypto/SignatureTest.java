package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final List<SignatureScheme> SCHEMES = List.of(SignatureScheme.values());

  private record Case(
      SignatureScheme scheme, String seed, String publicKey, String message, String signature) {
    byte[] signatureBytes() {
      return Hex.bytes(signature);
    }

    byte[] messageBytes() {
      return Hex.bytes(message.equals("-") ? "" : message);
    }

    byte[] keyBytes() {
      return Hex.bytes(publicKey);
    }

    KeyPair pair() {
      return KeyPair.fromSeed(scheme, Hex.bytes(seed));
    }

    boolean verify(byte[] changed) {
      return scheme.verify(changed, messageBytes(), keyBytes());
    }
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (SignatureScheme scheme : SCHEMES) {
      String kind = scheme.name().toLowerCase(Locale.ROOT);
      for (String[] f : Vectors.of("polkadot-js.txt", kind, 4)) {
        cases.add(new Case(scheme, f[0], f[1], f[2], f[3]));
      }
    }
    return cases;
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  @Test
  void verify_polkadotJsSignatures_accepts() {
    for (Case c : cases()) {
      assertThat(c.verify(c.signatureBytes())).as(c.toString()).isTrue();
      assertThat(Hex.text(c.pair().publicKey())).isEqualTo(c.publicKey());
    }
  }

  @Test
  void sign_deterministicSchemes_equalsPolkadotJs() {
    for (Case c : cases()) {
      if (c.scheme() != SignatureScheme.SR25519) {
        assertThat(Hex.text(c.pair().sign(c.messageBytes()))).isEqualTo(c.signature());
      }
    }
  }

  @Test
  void verify_anyBitFlipped_refuses() {
    for (SignatureScheme scheme : SCHEMES) {
      Case c = cases().stream().filter(each -> each.scheme() == scheme).skip(3).findFirst().get();
      for (int bit = 0; bit < c.signatureBytes().length * 8; bit++) {
        assertThat(c.verify(flip(c.signatureBytes(), bit))).as(scheme + " bit " + bit).isFalse();
      }
      for (int bit = 0; bit < c.keyBytes().length * 8; bit++) {
        byte[] key = flip(c.keyBytes(), bit);
        assertThat(scheme.verify(c.signatureBytes(), c.messageBytes(), key))
            .as(scheme + " key bit " + bit)
            .isFalse();
      }
      for (int bit = 0; bit < c.messageBytes().length * 8; bit++) {
        byte[] message = flip(c.messageBytes(), bit);
        assertThat(scheme.verify(c.signatureBytes(), message, c.keyBytes())).isFalse();
      }
    }
  }

  @Test
  void verify_wrongLengths_refuses() {
    for (Case c : cases()) {
      int length = c.signatureBytes().length;
      assertThat(c.verify(Arrays.copyOf(c.signatureBytes(), length - 1))).isFalse();
      assertThat(c.verify(Arrays.copyOf(c.signatureBytes(), length + 1))).isFalse();
      assertThat(c.verify(new byte[0])).isFalse();
      byte[] shortKey = Arrays.copyOf(c.keyBytes(), c.keyBytes().length - 1);
      assertThat(c.scheme().verify(c.signatureBytes(), c.messageBytes(), shortKey)).isFalse();
    }
  }

  @Test
  void verify_sr25519ScalarPlusOrder_refuses() {
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    for (Case c : cases()) {
      if (c.scheme() == SignatureScheme.SR25519) {
        byte[] signature = c.signatureBytes();
        BigInteger s = BigInteger.ZERO;
        for (int i = 0; i < 32; i++) {
          int value = signature[32 + i] & (i == 31 ? 0x7f : 0xff);
          s = s.add(BigInteger.valueOf(value).shiftLeft(8 * i));
        }
        for (int i = 0; i < 32; i++) {
          signature[32 + i] = s.add(order).shiftRight(8 * i).byteValue();
        }
        signature[63] |= (byte) 0x80;
        assertThat(c.verify(signature)).isFalse();
      }
    }
  }

  @Test
  void verify_keyOrCommitmentNoElement_refuses() {
    Case c = cases().stream().filter(k -> k.scheme() == SignatureScheme.SR25519).findFirst().get();
    for (String[] invalid : Vectors.of("rfc9496.txt", "invalid", 1)) {
      byte[] bad = Hex.bytes(invalid[0]);
      byte[] signature = c.signatureBytes();
      assertThat(Sr25519.verify(signature, c.messageBytes(), bad)).isFalse();
      System.arraycopy(bad, 0, signature, 0, bad.length);
      assertThat(c.verify(signature)).isFalse();
    }
  }

  @Test
  void sign_randomKeysAndMessages_verifies() {
    Seeds.forEach(
        60,
        random -> {
          SignatureScheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
          KeyPair pair = KeyPair.generate(scheme, random);
          var message = new byte[random.nextInt(400)];
          random.nextBytes(message);
          byte[] signature = pair.sign(message);
          assertThat(signature).hasSize(scheme.signatureBytes());
          assertThat(scheme.verify(signature, message, pair.publicKey())).isTrue();
          byte[] other = KeyPair.generate(scheme, random).publicKey();
          assertThat(scheme.verify(signature, message, other)).isFalse();
        });
  }

  @Test
  void sign_sr25519_isRandomisedUnlessTheGeneratorRepeats() {
    var pair = (Sr25519KeyPair) KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
    byte[] message = {1, 2, 3};
    assertThat(pair.sign(message)).isNotEqualTo(pair.sign(message));
    assertThat(pair.sign(message, Seeds.generator(7)))
        .isEqualTo(pair.sign(message, Seeds.generator(7)));
    byte[] first = pair.sign(message, Seeds.generator(7));
    byte[] second = pair.sign(new byte[] {1, 2, 4}, Seeds.generator(7));
    assertThat(Arrays.copyOf(first, 32)).isNotEqualTo(Arrays.copyOf(second, 32));
  }
}
