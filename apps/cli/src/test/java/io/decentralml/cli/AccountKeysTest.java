package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Making, bringing in and using accounts of a keystore. */
class AccountKeysTest {
  private static final String PHRASE =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";

  @TempDir private Path folder;
  private String password = "";

  @BeforeEach
  void choosePassword() throws IOException {
    password = Files.writeString(folder.resolve("password"), "correct horse\n").toString();
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("account"));
    all.addAll(List.of(arguments));
    all.add("--keystore=" + folder.resolve("keystore"));
    all.add("--json");
    return Run.of(all.toArray(String[]::new));
  }

  private JsonNode ok(String... arguments) {
    Run run = run(arguments);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    return run.data();
  }

  private String phraseFile(String phrase) throws IOException {
    return "--phrase-file=" + Files.writeString(folder.resolve("phrase"), phrase + "\n");
  }

  private static String address(SignatureScheme scheme, String uri) {
    return Ss58.encode(42, KeyPair.fromUri(scheme, uri).accountId());
  }

  @Test
  void new_anyScheme_showsThePhraseThatMakesIt() {
    for (String scheme : List.of("sr25519", "ed25519", "ecdsa")) {
      JsonNode made =
          ok(
              "new",
              scheme,
              "--scheme=" + scheme,
              "--words=24",
              "--path=//work",
              "--password-file=" + password);
      String phrase = made.path("phrase").asString();
      assertThat(phrase.split(" ")).hasSize(24);
      SignatureScheme expected = SignatureScheme.valueOf(scheme.toUpperCase(Locale.ROOT));
      assertThat(made.path("address").asString()).isEqualTo(address(expected, phrase + "//work"));
    }
    JsonNode listed = ok("list").path("accounts");
    assertThat(listed.values()).hasSize(3);
    assertThat(listed.get(0).path("name").asString()).isEqualTo("ecdsa");
  }

  @Test
  void new_forAPerson_asksToWriteThePhraseDown() {
    Run run =
        Run.of(
            "account",
            "new",
            "me",
            "--keystore=" + folder.resolve("k"),
            "--password-file=" + password);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Write this phrase down", "me is 5");
  }

  @Test
  void new_nameTakenOrOdd_isRefusedBeforeAnythingIsMade() {
    ok("new", "me", "--password-file=" + password);
    assertThat(run("new", "me", "--password-file=" + password).exitCode()).isEqualTo(1);
    for (String odd : List.of("//Alice", "0xabc", "x".repeat(65))) {
      assertThat(run("new", odd, "--password-file=" + password).exitCode()).as(odd).isEqualTo(2);
    }
    assertThat(run("new", "b", "--words=13", "--password-file=" + password).exitCode())
        .isEqualTo(2);
    assertThat(ok("list").path("accounts").values()).hasSize(1);
  }

  @Test
  void import_phraseWithPathAndPassword_isTheAccountThatPolkadotJsMakes() throws IOException {
    String uri = PHRASE + "//hard/soft///secret";
    JsonNode made = ok("import", "old", phraseFile(uri), "--password-file=" + password);
    assertThat(made.path("address").asString()).isEqualTo(address(SignatureScheme.SR25519, uri));
    assertThat(made.has("phrase")).isFalse();
    Run twice = run("import", "again", phraseFile(uri), "--password-file=" + password);
    assertThat(twice.exitCode()).isEqualTo(1);
    assertThat(twice.json().path("message").asString()).contains("already");
  }

  @Test
  void import_wrongPhrase_isRefusedWithoutRepeatingIt() throws IOException {
    Run run = run("import", "old", phraseFile("hunter2"), "--password-file=" + password);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).doesNotContain("hunter2");
    assertThat(run("import", "old", phraseFile(""), "--password-file=" + password).exitCode())
        .isEqualTo(2);
  }

  @Test
  void new_noTerminalAndNoPassword_saysHowToGiveOne() {
    Run run = run("new", "me");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().path("hint").asString()).contains("DECENTRALML_PASSWORD_FILE");
  }
}
