package io.decentralml.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Key files, sealed boxes and encrypted assets that others made or broke. */
@Timeout(60)
class SecretsFuzzTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private static final SealingKeyPair BOB =
      SealingKeyPair.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Bob"));

  @Test
  void parse_brokenKeyFile_isAFileOrAKeyFileException() {
    String file =
        AccountFile.encrypt(ALICE, 42, "alice", Password.of("fuzz".toCharArray()), ScryptCost.N15)
            .toJson();

    Fuzz.Outcome outcome =
        Fuzz.run(
            20_000,
            Mutator.ofTexts(List.of(file)),
            input -> {
              try {
                AccountFile.parse(new String(input, UTF_8));
                return true;
              } catch (KeyFileException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void open_brokenBox_isAnUnsealException() {
    byte[] message = "a secret".getBytes(UTF_8);
    byte[] sealed = BOB.publicKey().seal(message);

    Fuzz.run(
        1_500,
        Mutator.ofBytes(List.of(sealed)),
        input -> {
          try {
            assertThat(BOB.open(input)).isEqualTo(message);
            return true;
          } catch (UnsealException _) {
            return false;
          }
        });
  }

  @Test
  void decrypting_brokenAsset_isAnIoOrUnsealException() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] content = "an asset".repeat(20).getBytes(UTF_8);
    try (WritableByteChannel channel =
        EncryptedAsset.encrypting(Channels.newChannel(file), Set.of(BOB.publicKey()))) {
      channel.write(ByteBuffer.wrap(content));
    }

    Fuzz.run(
        1_500,
        Mutator.ofBytes(List.of(file.toByteArray())),
        input -> {
          var source = Channels.newChannel(new ByteArrayInputStream(input));
          try (var channel = EncryptedAsset.decrypting(source, List.of(BOB))) {
            assertThat(Channels.newInputStream(channel).readAllBytes()).isEqualTo(content);
            return true;
          } catch (IOException | UnsealException _) {
            return false;
          }
        });
  }
}
