package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import org.junit.jupiter.api.Test;

class MnemonicTest {
  @Test
  void phrases_polkadotJs_match() {
    for (String[] f : Vectors.of("polkadot-js.txt", "mnemonic", 4)) {
      String phrase = f[3];
      assertThat(Mnemonic.fromEntropy(Hex.bytes(f[0]))).isEqualTo(phrase);
      assertThat(Hex.text(Mnemonic.toEntropy(phrase))).isEqualTo(f[0]);
      assertThat(Hex.text(Mnemonic.toMiniSecret(phrase, ""))).isEqualTo(f[1]);
      assertThat(Hex.text(Mnemonic.toMiniSecret(phrase, "pässword"))).isEqualTo(f[2]);
    }
  }

  @Test
  void developmentPhrase_substrate_matches() {
    assertThat(Hex.text(Mnemonic.toEntropy(Mnemonic.DEVELOPMENT_PHRASE)))
        .isEqualTo("1a486a5fbe53639984cb64b070755f7b");
    assertThat(Hex.text(Mnemonic.toMiniSecret(Mnemonic.DEVELOPMENT_PHRASE, "")))
        .isEqualTo("fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e");
  }

  @Test
  void generate_anyPhrase_hasTheWordsAskedForAndDecodes() {
    Seeds.forEach(
        20,
        random -> {
          int words = 12 + 3 * random.nextInt(5);
          String phrase = Mnemonic.generate(words, random);
          assertThat(phrase.split(" ", -1)).hasSize(words);
          assertThat(Mnemonic.fromEntropy(Mnemonic.toEntropy(phrase))).isEqualTo(phrase);
        });
  }

  @Test
  void generate_wrongCount_isRefused() {
    for (int words : new int[] {0, 11, 13, 27}) {
      assertThatThrownBy(() -> Mnemonic.generate(words, Seeds.generator(1)))
          .hasMessageContaining("not " + words);
    }
  }

  @Test
  void toEntropy_extraBlanks_areIgnored() {
    String spaced = "  " + Mnemonic.DEVELOPMENT_PHRASE.replace(" ", "   ") + " ";
    assertThat(Mnemonic.toEntropy(spaced))
        .isEqualTo(Mnemonic.toEntropy(Mnemonic.DEVELOPMENT_PHRASE));
  }

  @Test
  void toEntropy_malformed_saysWhatIsWrong() {
    String phrase = Mnemonic.DEVELOPMENT_PHRASE;
    assertThatThrownBy(() -> Mnemonic.toEntropy(phrase.replace(" walk", "")))
        .hasMessageContaining("not 11");
    assertThatThrownBy(() -> Mnemonic.toEntropy(phrase.replace("obey", "obeyy")))
        .hasMessageContaining("word 3")
        .message()
        .doesNotContain("obeyy");
    assertThatThrownBy(() -> Mnemonic.toEntropy(phrase.replace("obey", "hold")))
        .hasMessageContaining("checksum");
    assertThatThrownBy(() -> Mnemonic.toEntropy("")).hasMessageContaining("not 1");
  }

  @Test
  void fromEntropy_wrongLength_isRefused() {
    for (int length : new int[] {0, 15, 17, 18, 36}) {
      assertThatThrownBy(() -> Mnemonic.fromEntropy(new byte[length]))
          .hasMessageContaining("not " + length);
    }
  }
}
