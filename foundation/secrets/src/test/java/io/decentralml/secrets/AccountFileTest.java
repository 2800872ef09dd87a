package io.decentralml.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.secrets.KeyFileException.Reason;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountFileTest {
  private static final Password PASSWORD = Password.of("correct horse".toCharArray());

  private static SignatureScheme scheme(JsonNode vector) {
    return SignatureScheme.valueOf(vector.path("scheme").asString().toUpperCase(Locale.ROOT));
  }

  @Test
  void open_polkadotJsFiles_givesTheirPairs() throws Exception {
    for (JsonNode each : Vectors.of("accounts")) {
      AccountFile file = AccountFile.parse(each.path("file").toString());
      KeyPair pair = file.open(Vectors.password());
      assertThat(Hex.text(pair.publicKey())).isEqualTo(each.path("publicKey").asString());
      assertThat(file.scheme()).isEqualTo(scheme(each));
      assertThat(file.name()).contains(each.path("scheme").asString() + " account");
      assertThat(file.address().accountId()).isEqualTo(pair.accountId());
      assertThat(AccountFile.parse(file.toJson()).toJson()).isEqualTo(file.toJson());
      KeyPair sameByPhrase = KeyPair.fromUri(scheme(each), each.path("uri").asString());
      assertThat(pair.accountId()).isEqualTo(sameByPhrase.accountId());
      assertThat(pair.derivedSecret("x")).isEqualTo(sameByPhrase.derivedSecret("x"));
      byte[] signature = pair.sign(new byte[] {7});
      assertThat(pair.scheme().verify(signature, new byte[] {7}, pair.publicKey())).isTrue();
    }
  }

  @Test
  void open_wrongPassword_saysSo() throws Exception {
    AccountFile file = AccountFile.parse(Vectors.of("accounts").getFirst().path("file").toString());
    assertThatThrownBy(() -> file.open(PASSWORD))
        .isInstanceOfSatisfying(
            KeyFileException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.WRONG_PASSWORD));
  }

  @Test
  void encrypt_eachScheme_opensAgainFromItsText() throws Exception {
    for (SignatureScheme scheme : SignatureScheme.values()) {
      KeyPair pair = KeyPair.fromUri(scheme, "//Alice");
      AccountFile file = AccountFile.encrypt(pair, 42, "Zoë's laptop", PASSWORD);
      AccountFile read = AccountFile.parse(file.toJson());
      assertThat(read.name()).contains("Zoë's laptop");
      assertThat(read.open(PASSWORD).secretKey()).isEqualTo(pair.secretKey());
      assertThat(file.toString()).doesNotContain(Hex.text(pair.secretKey()));
    }
  }

  @Test
  void encrypt_twice_givesDifferentBytes() {
    KeyPair pair = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
    assertThat(AccountFile.encrypt(pair, 42, "a", PASSWORD, ScryptCost.N15).toJson())
        .isNotEqualTo(AccountFile.encrypt(pair, 42, "a", PASSWORD, ScryptCost.N15).toJson());
  }

  @Test
  void open_anyByteAltered_isRefused() throws Exception {
    JsonNode vector = Vectors.of("accounts").getFirst().path("file");
    byte[] encoded = Base64.getDecoder().decode(vector.path("encoded").asString());
    // From the nonce on: the salt and the settings cost half a second each.
    for (int i = 44; i < encoded.length; i += 53) {
      byte[] altered = encoded.clone();
      altered[i] ^= 1;
      String text =
          vector
              .toString()
              .replace(
                  vector.path("encoded").asString(), Base64.getEncoder().encodeToString(altered));
      AccountFile file = AccountFile.parse(text);
      assertThatThrownBy(() -> file.open(Vectors.password())).isInstanceOf(KeyFileException.class);
    }
  }

  @Test
  void open_scryptSettingsThatPolkadotJsRefuses_isRefusedAtOnce() throws Exception {
    JsonNode vector = Vectors.of("accounts").getFirst().path("file");
    byte[] encoded = Base64.getDecoder().decode(vector.path("encoded").asString());
    encoded[35] = 0x40; // N = 2^30 + 2^17: a terabyte
    AccountFile file =
        AccountFile.parse(
            vector
                .toString()
                .replace(
                    vector.path("encoded").asString(),
                    Base64.getEncoder().encodeToString(encoded)));
    assertThatThrownBy(() -> file.open(Vectors.password()))
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("scrypt settings");
  }

  @Test
  void open_secretOfAnotherAddress_isRefused() throws Exception {
    AccountFile file =
        AccountFile.encrypt(
            KeyPair.fromUri(SignatureScheme.SR25519, "//Bob"), 42, "b", PASSWORD, ScryptCost.N15);
    String bob = file.address().toString();
    String alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    AccountFile forged = AccountFile.parse(file.toJson().replace(bob, alice));
    assertThatThrownBy(() -> forged.open(PASSWORD)).hasMessageContaining("not of " + alice);
  }

  @Test
  void parse_whatIsNoKeyFile_isRefusedWithAReason() {
    List<String> refused =
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "\"hunter2\"",
            "{\"encoding\":{\"version\":\"4\"}}",
            "{\"encoding\":{\"version\":\"3\",\"content\":[\"pkcs8\",\"ethereum\"],\"type\":[\"none\"]}}",
            "{\"encoding\":{\"version\":\"3\",\"content\":[\"batch-pkcs8\"],\"type\":[\"none\"]}}",
            "[".repeat(1000),
            " ".repeat(70_000));
    for (String text : refused) {
      assertThatThrownBy(() -> AccountFile.parse(text))
          .as(text)
          .isInstanceOf(KeyFileException.class)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void parse_alteredText_neverThrowsAnythingElse() {
    String text = Vectors.of("accounts").getFirst().path("file").toString();
    Seeds.forEach(
        2000,
        random -> {
          char[] altered = text.toCharArray();
          for (int i = 0; i <= random.nextInt(4); i++) {
            altered[random.nextInt(altered.length)] = (char) random.nextInt(128);
          }
          try {
            AccountFile.parse(new String(altered));
          } catch (KeyFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
          }
        });
  }
}
