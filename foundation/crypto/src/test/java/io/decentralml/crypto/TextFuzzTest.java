package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Addresses, phrases and secret URIs as people mistype them and strangers send them. */
@Timeout(60)
class TextFuzzTest {
  private static final String PHRASE =
      "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

  @Test
  void ss58_brokenAddress_isAnAddressOrAnArgumentError() {
    List<String> addresses =
        List.of(
            "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
            "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
            "1".repeat(60));

    Fuzz.Outcome outcome =
        Fuzz.run(
            150_000,
            Mutator.ofTexts(addresses),
            input -> {
              String text = new String(input, UTF_8);
              try {
                assertThat(Ss58.decode(text).toString()).isEqualTo(text);
                return true;
              } catch (IllegalArgumentException _) {
                return false;
              }
            });

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  @Test
  void secretUri_brokenText_isASecretOrAnArgumentError() {
    List<String> secrets =
        List.of(
            "//Alice",
            PHRASE + "//hard/soft",
            "0x" + "e5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a//polkadot",
            "/1//18446744073709551616" + "/a".repeat(3000),
            "//" + "x".repeat(9000));

    Fuzz.Outcome outcome =
        Fuzz.run(
            1_500,
            Mutator.ofTexts(secrets),
            input -> {
              try {
                SecretUri.parse(new String(input, UTF_8));
                return true;
              } catch (IllegalArgumentException refused) {
                assertThat(String.valueOf(refused.getMessage())).doesNotContain("bottom drive");
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void mnemonic_brokenPhrase_isEntropyOrAnArgumentError() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            30_000,
            Mutator.ofTexts(List.of(PHRASE, PHRASE + " " + PHRASE)),
            input -> {
              try {
                Mnemonic.toEntropy(new String(input, UTF_8));
                return true;
              } catch (IllegalArgumentException _) {
                return false;
              }
            });

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  /** Signatures and keys that are none verify as false. */
  @Test
  void verify_brokenSignatureOrKey_isFalse() {
    byte[] message = {1, 2, 3};
    for (SignatureScheme scheme : SignatureScheme.values()) {
      KeyPair pair = KeyPair.fromUri(scheme, "//Alice");
      byte[] signature = pair.sign(message);
      byte[] key = pair.publicKey();
      byte[] both = new byte[signature.length + key.length];
      System.arraycopy(signature, 0, both, 0, signature.length);
      System.arraycopy(key, 0, both, signature.length, key.length);

      Fuzz.Outcome outcome =
          Fuzz.run(
              1_000,
              Mutator.ofBytes(List.of(both)),
              input -> {
                byte[] padded = Arrays.copyOf(input, both.length);
                byte[] first = Arrays.copyOf(padded, signature.length);
                byte[] rest = Arrays.copyOfRange(padded, signature.length, padded.length);
                return scheme.verify(first, message, rest);
              });

      assertThat(outcome.accepted()).isLessThan(outcome.inputs());
    }
  }
}
