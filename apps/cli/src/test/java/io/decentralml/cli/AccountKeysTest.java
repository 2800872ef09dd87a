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
  void export_newPassword_isAFileThatImports() throws IOException {
    ok("import", "old", phraseFile(PHRASE), "--password-file=" + password);
    String other = Files.writeString(folder.resolve("other"), "battery staple").toString();
    Path file = folder.resolve("export.json");
    String[] export = {
      "export",
      "old",
      "--password-file=" + password,
      "--new-password-file=" + other,
      "--output=" + file
    };
    ok(export);
    assertThat(Files.readString(file)).contains("xsalsa20-poly1305").doesNotContain("legal");
    assertThat(run(export).exitCode()).as("nothing is overwritten").isEqualTo(1);
    Run wrong = elsewhere("import", "new", "--file=" + file, "--password-file=" + password);
    assertThat(wrong.json().path("error_code").asString()).isEqualTo("wrong_password");
    Run right = elsewhere("import", "new", "--file=" + file, "--password-file=" + other);
    assertThat(right.data().path("address").asString())
        .isEqualTo(address(SignatureScheme.SR25519, PHRASE));
  }

  private Run elsewhere(String... arguments) {
    List<String> all = new ArrayList<>(List.of("account"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--keystore=" + folder.resolve("elsewhere"), "--json"));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void export_ageIdentity_isTheSecretOfTheShownRecipient() throws IOException {
    ok("import", "old", phraseFile("//Alice"), "--password-file=" + password);
    JsonNode exported = ok("export", "old", "--age-identity", "--password-file=" + password);
    assertThat(exported.path("age_identity").asString()).startsWith("AGE-SECRET-KEY-1");
    Run shown = Run.of("account", "inspect", "//Alice", "--json");
    assertThat(shown.data().path("age_recipient").asString()).startsWith("age1");
  }

  @Test
  void sign_message_verifiesForItsAccountAlone() throws IOException {
    ok("import", "old", phraseFile("//Alice"), "--password-file=" + password);
    String signature =
        ok("sign", "hello", "--account=old", "--password-file=" + password)
            .path("signature")
            .asString();
    assertThat(verify("//Alice", signature, "hello").exitCode()).isZero();
    assertThat(verify("//Alice", signature, "<Bytes>hello</Bytes>").exitCode()).isZero();
    assertThat(verify("//Alice", signature, "hellp").exitCode()).isEqualTo(1);
    assertThat(verify("//Bob", signature, "hello").exitCode()).isEqualTo(1);
    assertThat(verify("//Bob", "0x00", "hello").exitCode()).isEqualTo(1);
    assertThat(verify("//Bob", "zz", "hello").exitCode()).isEqualTo(2);
  }

  @Test
  void sign_rawHexAndFile_signTheSameBytes() throws IOException {
    String file = Files.writeString(folder.resolve("message"), "hello").toString();
    for (String[] message :
        new String[][] {{"0x68656c6c6f", "--hex"}, {"--file=" + file}, {"hello"}}) {
      List<String> all =
          new ArrayList<>(
              List.of("account", "sign", "--raw", "--suri=//Alice", "--scheme=ecdsa", "--json"));
      all.addAll(List.of(message));
      Run signed = Run.of(all.toArray(String[]::new));
      String account = address(SignatureScheme.ECDSA, "//Alice");
      Run verified = verify(account, signed.data().path("signature").asString(), "hello");
      assertThat(verified.data().path("scheme").asString()).isEqualTo("ecdsa");
      assertThat(verified.data().path("wrapped").asBoolean()).isFalse();
    }
  }

  private static Run verify(String account, String signature, String message) {
    return Run.of("account", "verify", account, signature, message, "--json");
  }

  @Test
  void sign_unknownAccountOrWrongPassword_saysSo() throws IOException {
    assertThat(run("sign", "x", "--account=nobody").json().path("error_code").asString())
        .isEqualTo("not_found");
    ok("import", "old", phraseFile("//Alice"), "--password-file=" + password);
    String other = Files.writeString(folder.resolve("other"), "battery staple").toString();
    Run wrong = run("sign", "x", "--account=old", "--password-file=" + other);
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.json().path("error_code").asString()).isEqualTo("wrong_password");
    assertThat(run("sign", "x", "--account=old", "--suri=//Bob").exitCode()).isEqualTo(2);
  }

  @Test
  void new_noTerminalAndNoPassword_saysHowToGiveOne() {
    Run run = run("new", "me");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().path("hint").asString()).contains("DECENTRALML_PASSWORD_FILE");
  }
}
