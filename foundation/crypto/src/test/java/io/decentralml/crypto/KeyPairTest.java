package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyPairTest {
  private static KeyPair sr25519(String uri) {
    return KeyPair.fromUri(SignatureScheme.SR25519, uri);
  }

  @Test
  void fromUri_polkadotJsUris_givesTheirKeysAndAddresses() {
    for (String[] f : Vectors.of("polkadot-js.txt", "uri", 4)) {
      SignatureScheme scheme = SignatureScheme.valueOf(f[0].toUpperCase(Locale.ROOT));
      KeyPair pair = KeyPair.fromUri(scheme, f[3]);
      assertThat(Hex.text(pair.publicKey())).as(f[0] + " " + f[3]).isEqualTo(f[1]);
      assertThat(Ss58.encode(42, pair.accountId())).isEqualTo(f[2]);
      byte[] signature = pair.sign(new byte[] {1});
      assertThat(scheme.verify(signature, new byte[] {1}, pair.publicKey())).isTrue();
    }
  }

  @Test
  void fromSecretKey_whatSecretKeyGave_isTheSamePair() {
    for (String[] f : Vectors.of("polkadot-js.txt", "uri", 4)) {
      SignatureScheme scheme = SignatureScheme.valueOf(f[0].toUpperCase(Locale.ROOT));
      KeyPair pair = KeyPair.fromUri(scheme, f[3]);
      KeyPair again = KeyPair.fromSecretKey(scheme, pair.secretKey());
      assertThat(Hex.text(again.publicKey())).isEqualTo(f[1]);
      assertThat(again.derivedSecret("x"))
          .isEqualTo(pair.derivedSecret("x"))
          .isNotEqualTo(pair.derivedSecret("y"));
    }
  }

  @Test
  void fromSecretKey_malformed_isRefused() {
    byte[] odd = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice").secretKey();
    odd[0] |= 1;
    byte[] torn = KeyPair.fromUri(SignatureScheme.ED25519, "//Alice").secretKey();
    torn[40] ^= 1;
    assertThatThrownBy(() -> KeyPair.fromSecretKey(SignatureScheme.SR25519, odd))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyPair.fromSecretKey(SignatureScheme.ED25519, torn))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyPair.fromSecretKey(SignatureScheme.ECDSA, new byte[64]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyPair.fromSecretKey(SignatureScheme.SR25519, new byte[63]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fromUri_emptyOrPhrase_isTheRoot() {
    String root = "46ebddef8cd9bb167dc30878d7113b7e168e6f0646beffd77d69d39bad76b47a";
    assertThat(Hex.text(sr25519("").publicKey())).isEqualTo(root);
    assertThat(Hex.text(sr25519(Mnemonic.DEVELOPMENT_PHRASE).publicKey())).isEqualTo(root);
  }

  @Test
  void fromUri_malformed_isRefusedWithoutTheSecret() {
    String phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit fit";
    List<String> malformed =
        List.of(phrase, "hunter2", "0x12", "0x" + "zz".repeat(32), "bottom-drive", "//", "a/");
    for (String uri : malformed) {
      assertThatThrownBy(() -> sr25519(uri))
          .as(uri)
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("hunter2", "zz", "drive", "lonely");
    }
  }

  @Test
  void fromUri_softStepOfOtherSchemes_isRefused() {
    for (SignatureScheme scheme : List.of(SignatureScheme.ED25519, SignatureScheme.ECDSA)) {
      assertThatThrownBy(() -> KeyPair.fromUri(scheme, "/soft"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no soft derivation");
    }
  }

  @Test
  void toString_anyPair_namesThePublicKeyOnly() {
    String seed = "fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e";
    for (SignatureScheme scheme : SignatureScheme.values()) {
      KeyPair pair = KeyPair.fromSeed(scheme, Hex.bytes(seed));
      assertThat(pair.toString()).contains(Hex.text(pair.publicKey())).doesNotContain(seed);
    }
    assertThat(SecretUri.parse("0x" + seed).toString()).isEqualTo("SecretUri[secret]");
  }

  @Test
  void publicKey_changedByTheCaller_staysAsItIs() {
    KeyPair pair = sr25519("//Alice");
    pair.publicKey()[0] ^= 1;
    pair.accountId()[0] ^= 1;
    assertThat(pair.publicKey()).isEqualTo(sr25519("//Alice").publicKey());
  }

  @Test
  void fromSeed_wrongLength_isRefused() {
    assertThatThrownBy(() -> KeyPair.fromSeed(SignatureScheme.SR25519, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
  }
}
