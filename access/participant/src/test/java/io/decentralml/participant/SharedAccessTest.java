package io.decentralml.participant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.secrets.SealingKeyPair;
import io.decentralml.testkit.Seeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedAccessTest {
  private static final KeyPair BOB = KeyPair.fromUri(SignatureScheme.SR25519, "//Bob");
  private static final KeyPair EVE = KeyPair.fromUri(SignatureScheme.ED25519, "//Eve");
  private static final SharedAccess ACCESS =
      new SharedAccess(
          "s3://bucket/prefix",
          Map.of("AWS_SECRET_ACCESS_KEY", "hunter2", "AWS_ACCESS_KEY_ID", "id"),
          List.of(SealingKeyPair.of(EVE).toAgeIdentity()));

  @Test
  void open_sealedForTheWorker_isTheSameForTheWorkerAlone() throws Exception {
    byte[] sealed = ACCESS.seal(SealingKeyPair.of(BOB).publicKey());
    assertThat(SharedAccess.open(sealed, BOB)).isEqualTo(ACCESS);
    assertThatThrownBy(() -> SharedAccess.open(sealed, EVE)).isInstanceOf(RefusalException.class);
  }

  @Test
  void toJson_document_isAsWritten() throws Exception {
    String json = new String(ACCESS.toJson(), UTF_8);
    assertThat(json)
        .startsWith(
            "{\"store\":\"s3://bucket/prefix\",\"credentials\":{\"AWS_ACCESS_KEY_ID\":\"id\",");
    assertThat(SharedAccess.parse(json.getBytes(UTF_8))).isEqualTo(ACCESS);
    assertThat(new String(new SharedAccess("ipfs:", Map.of(), List.of()).toJson(), UTF_8))
        .isEqualTo("{\"store\":\"ipfs:\"}");
    assertThat(ACCESS.toString()).doesNotContain("hunter2").doesNotContain("AGE-SECRET");
  }

  @Test
  void parse_whatIsNone_isRefusedWithoutRepeatingIt() {
    List<String> refused =
        List.of(
            "",
            "hunter2",
            "[]",
            "{}",
            "{\"store\":1}",
            "{\"store\":\"s3://a?endpoint=https://b&credentials=machine\"}",
            "{\"store\":\"s3://a?endpoint=https://b&%63redentials=%6dachine\"}",
            "{\"store\":\"gcs://a\",\"credentials\":{\"GOOGLE_APPLICATION_CREDENTIALS\":\"/k\"}}",
            "{\"store\":\"a\",\"hunter2\":\"b\"}",
            "{\"store\":\"a\",\"credentials\":{\"hunter2\":1}}",
            "{\"store\":\"a\",\"content_keys\":[\"hunter2\"]}",
            "{\"store\":\"a\",\"content_keys\":[[[[[]]]]]}",
            "{\"store\":\"" + "a".repeat(970) + "\"}");
    for (String each : refused) {
      assertThatThrownBy(() -> SharedAccess.parse(each.getBytes(UTF_8)))
          .as(each)
          .isInstanceOf(RefusalException.class)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void parse_anyBytes_neverThrowsAnythingElse() {
    Seeds.forEach(
        2000,
        random -> {
          byte[] json = ACCESS.toJson();
          for (int i = 0; i <= random.nextInt(4); i++) {
            json[random.nextInt(json.length)] = (byte) random.nextInt();
          }
          try {
            SharedAccess.parse(json);
          } catch (RefusalException refused) {
            assertThat(refused.getMessage()).isNotBlank();
          }
        });
  }
}
