package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;

class HashesTest {
  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  @Test
  void blake2b_rfc7693Example_matches() {
    assertThat(Hex.text(Blake2b.hash512(ascii("abc"))))
        .isEqualTo(
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
  }

  @Test
  void blake2b_shorterOutputs_matchPublishedValues() {
    assertThat(Hex.text(Blake2b.hash256(ascii("abc"))))
        .isEqualTo("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    assertThat(Hex.text(Blake2b.hash128(ascii("abc"))))
        .isEqualTo("cf4ab791c62b8d2b2109c90275287816");
    assertThat(Hex.text(Blake2b.hash64(ascii("abc")))).isEqualTo("d8bb14d833d59559");
    assertThat(Hex.text(Blake2b.hash256(new byte[0])))
        .isEqualTo("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  }

  @Test
  void blake2b_partsAndSlices_equalTheWhole() {
    Seeds.forEach(
        20,
        random -> {
          var whole = new byte[random.nextInt(300)];
          random.nextBytes(whole);
          int cut = random.nextInt(whole.length + 1);
          byte[] head = Arrays.copyOf(whole, cut);
          byte[] tail = Arrays.copyOfRange(whole, cut, whole.length);
          assertThat(Blake2b.hash256(head, tail)).isEqualTo(Blake2b.hash256(whole));
          assertThat(Blake2b.hash512(head, tail)).isEqualTo(Blake2b.hash512(whole));
          assertThat(Blake2b.hash256(whole, cut, whole.length - cut))
              .isEqualTo(Blake2b.hash256(tail));
        });
  }

  @Test
  void blake2b_everyLength_equalsBouncyCastle() {
    var input = new byte[700];
    Seeds.generator(1).nextBytes(input);
    for (int length = 0; length <= input.length; length++) {
      var digest = new Blake2bDigest(256);
      digest.update(input, 0, length);
      var expected = new byte[32];
      digest.doFinal(expected, 0);

      assertThat(Blake2b.hash256(input, 0, length)).isEqualTo(expected);
    }
  }

  @Test
  void twox_storagePrefixes_matchSubstrate() {
    assertThat(Hex.text(Twox.twox128(ascii("System"))))
        .isEqualTo("26aa394eea5630e07c48ae0c9558cef7");
    assertThat(Hex.text(Twox.twox128(ascii("Account"))))
        .isEqualTo("b99d880ec681799c0cf30e8886371da9");
    assertThat(Hex.text(Twox.twox64(ascii("abc")))).isEqualTo("990977adf52cbc44");
    assertThat(Hex.text(Twox.twox256(ascii("abc"))))
        .isEqualTo("990977adf52cbc440889329981caa9bef7da5770b2b8a05303b75d95360dd62b");
  }

  @Test
  void keccak256_knownInputs_match() {
    assertThat(Hex.text(Keccak256.hash(new byte[0])))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    assertThat(Hex.text(Keccak256.hash(ascii("abc"))))
        .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
  }

  @Test
  void sha256_knownInput_matches() {
    assertThat(Hex.text(Sha256.hash(ascii("abc"))))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
