package io.decentralml.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Utf8;
import io.decentralml.testkit.Hex;
import io.decentralml.trie.Trie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OverlayHostFunctionsTest {
  private final List<String> lines = new ArrayList<>();
  private final HostFunctions host =
      new OverlayHostFunctions(
          new StateBackend(new MemoryKeyValueStore()).snapshot(Trie.EMPTY_ROOT).overlay(),
          new HostServices(
              new VerifiedSignatures(16),
              new EchoKeystore(),
              (level, target, message) -> lines.add(level + " " + target + " " + message),
              code -> code));

  /** Answers with what it was asked. */
  private static final class EchoKeystore implements SessionKeystore {
    @Override
    public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
      return seed.orElse(keyType);
    }

    @Override
    public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
      return seed.orElse(keyType);
    }
  }

  @Test
  void storageSet_childTrieRoot_doesNothingButWarn() {
    byte[] key = Utf8.encode(":child_storage:default:x");

    host.storageSet(key.clone(), new byte[1]);
    host.storageAppend(key.clone(), new byte[1]);

    assertThat(host.storageExists(key)).isFalse();
    assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("WARN storage "));
  }

  @Test
  void runtimeVersion_ofSomeCode_isWhatTheNodeReadsInIt() {
    assertThat(host.runtimeVersion(new byte[] {7})).containsExactly(7);
  }

  @Test
  void storageClearPrefix_thatCoversChildTries_doesNothing() {
    host.storageSet(Utf8.encode("a"), new byte[1]);

    assertThat(host.storageClearPrefix(new byte[0], -1).removed()).isZero();

    assertThat(host.storageExists(Utf8.encode("a"))).isTrue();
  }

  @Test
  void storageGet_answer_belongsToTheCaller() {
    host.storageSet(Utf8.encode("a"), new byte[] {1});
    byte[] first = Objects.requireNonNull(host.storageGet(Utf8.encode("a")));

    first[0] = 2;

    assertThat(host.storageGet(Utf8.encode("a"))).containsExactly(1);
  }

  @Test
  void orderedTrieRoot_oneExtrinsic_matchesVector() {
    byte[][] extrinsics = {Hex.bytes("280403000b10b2e4cf8d01")};

    assertThat(Hex.text(host.orderedTrieRoot(extrinsics, 0)))
        .isEqualTo("558376d4c4384e12cf65ca9b0ee3683fd7f3221831ac73c4cbd42bc2c5ca6fa5");
  }

  @Test
  void sr25519Verify_seenBefore_stillRefusesAnythingElse() {
    var pair = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
    byte[] message = Utf8.encode("message");
    byte[] signature = pair.sign(message);
    byte[] key = pair.publicKey();

    assertThat(host.sr25519Verify(signature, message, key)).isTrue();
    assertThat(host.sr25519Verify(signature, message, key)).isTrue();
    assertThat(host.sr25519Verify(signature, Utf8.encode("massage"), key)).isFalse();
    signature[5] ^= 1;
    assertThat(host.sr25519Verify(signature, message, key)).isFalse();
    assertThat(host.sr25519Verify(new byte[1], message, key)).isFalse();
  }
}
