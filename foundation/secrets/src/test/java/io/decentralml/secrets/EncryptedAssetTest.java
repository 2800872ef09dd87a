package io.decentralml.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EncryptedAssetTest {
  private static final int CHUNK = 64 * 1024;
  private static final SealingKeyPair BOB = pair("//Bob");
  private static final SealingKeyPair EVE = pair("//Eve");

  private static SealingKeyPair pair(String uri) {
    return SealingKeyPair.of(KeyPair.fromUri(SignatureScheme.SR25519, uri));
  }

  private static byte[] counted(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 251);
    }
    return bytes;
  }

  private static byte[] encrypt(byte[] plain, SealingKeyPair... readers) throws IOException {
    Set<SealingKey> keys = new HashSet<>();
    for (SealingKeyPair each : readers) {
      keys.add(each.publicKey());
    }
    var target = new ByteArrayOutputStream();
    try (WritableByteChannel channel =
        EncryptedAsset.encrypting(Channels.newChannel(target), keys)) {
      ByteBuffer rest = ByteBuffer.wrap(plain);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
    return target.toByteArray();
  }

  private static byte[] decrypt(byte[] file, SealingKeyPair... keys)
      throws IOException, UnsealException {
    var source = Channels.newChannel(new ByteArrayInputStream(file));
    try (var channel = EncryptedAsset.decrypting(source, List.of(keys))) {
      return Channels.newInputStream(channel).readAllBytes();
    }
  }

  @Test
  void decrypting_agesFiles_givesTheirContent() throws Exception {
    for (JsonNode each : Vectors.of("files")) {
      String identity = each.path("identity").asString();
      SealingKeyPair reader = SealingKeyPair.fromAgeIdentity(identity);
      assertThat(reader.toAgeIdentity()).isEqualTo(identity);
      String recipient = each.path("recipient").asString();
      assertThat(reader.publicKey().toAgeRecipient()).isEqualTo(recipient);
      assertThat(SealingKey.fromAgeRecipient(recipient)).isEqualTo(reader.publicKey());
      byte[] file = Base64.getDecoder().decode(each.path("file").asString());
      assertThat(EncryptedAsset.isEncrypted(file)).isTrue();
      assertThat(decrypt(file, reader)).isEqualTo(counted(each.path("length").asInt()));
    }
  }

  @Test
  void encrypting_anyLength_opensForEachReaderAlone() throws Exception {
    for (int length : new int[] {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000}) {
      byte[] file = encrypt(counted(length), BOB, pair("//Dave"));
      assertThat(decrypt(file, BOB)).isEqualTo(counted(length));
      assertThat(decrypt(file, pair("//Dave"))).isEqualTo(counted(length));
      assertThat(decrypt(file, EVE, BOB)).isEqualTo(counted(length));
      assertThatThrownBy(() -> decrypt(file, EVE)).isInstanceOf(UnsealException.class);
    }
  }

  @Test
  void decrypting_anyByteAltered_isRefused() throws Exception {
    byte[] file = encrypt(counted(CHUNK + 100), BOB);
    for (int i = 0; i < file.length; i += i < 300 ? 1 : 1709) {
      byte[] altered = file.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> decrypt(altered, BOB))
          .as("byte " + i)
          .isInstanceOfAny(IOException.class, UnsealException.class);
    }
  }

  @Test
  void decrypting_cutOff_isRefused() throws Exception {
    byte[] file = encrypt(counted(2 * CHUNK + 10), BOB);
    int header = file.length - (2 * CHUNK + 10 + 3 * 16);
    for (int length :
        new int[] {
          0,
          1,
          22,
          100,
          header - 1,
          header,
          header + 16,
          header + CHUNK + 16,
          header + 2 * (CHUNK + 16),
          file.length - 1
        }) {
      byte[] cutOff = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> decrypt(cutOff, BOB))
          .as("the first " + length)
          .isInstanceOfAny(IOException.class, UnsealException.class);
    }
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    assertThatThrownBy(() -> decrypt(longer, BOB)).isInstanceOf(IOException.class);
  }

  @Test
  void encrypting_mostReaders_opensForTheLast() throws Exception {
    SealingKeyPair[] readers = new SealingKeyPair[EncryptedAsset.MOST_READERS];
    for (int i = 0; i < readers.length; i++) {
      var secret = new byte[32];
      secret[0] = (byte) i;
      secret[1] = 1;
      readers[i] = SealingKeyPair.fromSecret(secret);
    }
    byte[] file = encrypt(counted(10), readers);
    assertThat(decrypt(file, readers[0])).isEqualTo(counted(10));
    assertThat(decrypt(file, readers[readers.length - 1])).isEqualTo(counted(10));
    assertThatThrownBy(() -> encrypt(counted(1))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fromAgeIdentity_whatIsNone_isRefusedWithoutRepeatingIt() {
    String recipient = BOB.publicKey().toAgeRecipient();
    for (String text : List.of("", "hunter2", recipient, BOB.toAgeIdentity() + "Q")) {
      assertThatThrownBy(() -> SealingKeyPair.fromAgeIdentity(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("hunter2")
          .hasMessageNotContaining(BOB.toAgeIdentity());
    }
    String wrong = recipient.substring(0, recipient.length() - 1) + "b";
    for (String text : List.of("age1", wrong, BOB.toAgeIdentity(), "age1" + "q".repeat(500))) {
      assertThatThrownBy(() -> SealingKey.fromAgeRecipient(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void isEncrypted_otherFiles_isFalse() {
    assertThat(EncryptedAsset.isEncrypted("age-encryption.org/v2\n".getBytes(US_ASCII))).isFalse();
    assertThat(EncryptedAsset.isEncrypted(new byte[3])).isFalse();
  }
}
