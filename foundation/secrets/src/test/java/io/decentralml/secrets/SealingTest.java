package io.decentralml.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SealingTest {
  private static SealingKeyPair pair(String uri) {
    return SealingKeyPair.of(KeyPair.fromUri(SignatureScheme.SR25519, uri));
  }

  @Test
  void open_libsodiumsSealedBoxes_givesTheirMessages() throws Exception {
    for (JsonNode each : Vectors.of("sealed")) {
      try (SealingKeyPair pair = SealingKeyPair.fromSecret(bytes(each, "secret"))) {
        assertThat(pair.publicKey().toBytes()).isEqualTo(bytes(each, "publicKey"));
        assertThat(pair.open(bytes(each, "sealed"))).isEqualTo(bytes(each, "message"));
      }
    }
  }

  @Test
  void of_account_isWhatOtherCodeDerives() {
    for (JsonNode each : Vectors.of("sealing")) {
      SignatureScheme scheme =
          SignatureScheme.valueOf(each.path("scheme").asString().toUpperCase(Locale.ROOT));
      KeyPair account = KeyPair.fromUri(scheme, each.path("uri").asString());
      assertThat(account.derivedSecret(SealingKeyPair.PURPOSE)).isEqualTo(bytes(each, "secret"));
      assertThat(SealingKeyPair.of(account).publicKey().toBytes())
          .isEqualTo(bytes(each, "publicKey"));
    }
  }

  @Test
  void of_oneSecretInThreeSchemes_givesThreeKeys() {
    Set<SealingKey> keys = new HashSet<>();
    for (SignatureScheme scheme : SignatureScheme.values()) {
      keys.add(SealingKeyPair.of(KeyPair.fromUri(scheme, "//Alice")).publicKey());
    }
    assertThat(keys).hasSize(3);
  }

  @Test
  void seal_anyMessage_opensForItsReaderAlone() {
    SealingKeyPair bob = pair("//Bob");
    SealingKeyPair eve = pair("//Eve");
    Seeds.forEach(
        50,
        random -> {
          var message = new byte[random.nextInt(1100)];
          random.nextBytes(message);
          byte[] sealed = bob.publicKey().seal(message);
          assertThat(sealed).hasSize(message.length + SealingKey.OVERHEAD_BYTES);
          assertThat(bob.open(sealed)).isEqualTo(message);
          assertThatThrownBy(() -> eve.open(sealed)).isInstanceOf(UnsealException.class);
          sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
          assertThatThrownBy(() -> bob.open(sealed)).isInstanceOf(UnsealException.class);
        });
  }

  @Test
  void open_cutOffOrSmallOrder_isRefused() {
    SealingKeyPair bob = pair("//Bob");
    for (byte[] sealed : List.of(new byte[0], new byte[47], new byte[48], new byte[200])) {
      assertThatThrownBy(() -> bob.open(sealed)).isInstanceOf(UnsealException.class);
    }
  }

  @Test
  void of_keyOfSmallOrder_isRefused() {
    var one = new byte[32];
    one[0] = 1;
    for (byte[] key : List.of(new byte[32], one, new byte[31])) {
      assertThatThrownBy(() -> SealingKey.of(key)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void toString_pair_tellsNoSecret() {
    KeyPair account = KeyPair.fromUri(SignatureScheme.SR25519, "//Bob");
    String secret = Hex.text(account.derivedSecret(SealingKeyPair.PURPOSE));
    assertThat(SealingKeyPair.of(account).toString())
        .doesNotContain(secret)
        .contains(SealingKeyPair.of(account).publicKey().toString());
    assertThat(Password.of("hunter2".toCharArray()).toString()).doesNotContain("hunter2");
  }

  private static byte[] bytes(JsonNode vector, String field) {
    return Hex.bytes(vector.path(field).asString());
  }
}
