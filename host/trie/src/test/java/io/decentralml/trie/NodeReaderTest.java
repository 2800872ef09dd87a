package io.decentralml.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeReaderTest {
  private static byte[] encode(TrieNode node) {
    var writer = new NodeWriter();
    writer.node(node);
    return writer.toBytes().toArray();
  }

  @Test
  void decode_nodesOfSeededTries_roundTripsAndRefusesEveryCut() {
    for (int seed = 1; seed <= 60; seed++) {
      var changes = new TreeMap<Bytes, Optional<Bytes>>();
      SeededEntries.of(seed).forEach((key, value) -> changes.put(key, Optional.of(value)));
      TrieUpdate update = new MapNodeStore().trie(Trie.EMPTY_ROOT).update(changes, StateVersion.V0);
      for (TrieUpdate.NewNode made : update.nodes()) {
        byte[] bytes = made.bytes().toArray();

        assertThat(encode(NodeReader.decode(made.bytes()))).isEqualTo(bytes);
        assertMalformed(Arrays.copyOf(bytes, bytes.length + 1));
        for (int length = 0; length < Math.min(bytes.length, 80); length++) {
          assertMalformed(Arrays.copyOf(bytes, length));
        }
      }
    }
  }

  private static void assertMalformed(byte[] bytes) {
    assertThatThrownBy(() -> NodeReader.decode(Bytes.wrap(bytes)))
        .isInstanceOf(MalformedNodeException.class);
  }

  @Test
  void decode_randomBytes_givesNodeOrMalformed() {
    Seeds.forEach(
        5_000,
        random -> {
          var bytes = new byte[random.nextInt(60)];
          random.nextBytes(bytes);
          try {
            assertThat(encode(NodeReader.decode(Bytes.wrap(bytes)))).isEqualTo(bytes);
          } catch (MalformedNodeException refused) {
            assertThat(refused).hasMessageStartingWith("malformed trie node: expected");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", // empty root node, which no reference may lead to
        "01", // no kind of node
        "7fffffffffffffff", // a partial key longer than the node
        "41f104aa", // a padding nibble that is not zero
        "4001", // a compact length cut short
        "40feffffff", // a value longer than the node
        "40030000004000", // a length of 2^30
        "400100aa", // a length not in its shortest form
        "800000", // a branch without children
        "80010084" // a child of 33 bytes
      })
  void decode_malformed_isRefused(String hex) {
    assertMalformed(Hex.bytes(hex));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 14, 15, 16, 30, 31, 32, 62, 63, 64, 269, 270, 271, 317, 318, 319, 5000})
  void decode_partialLengthsAtHeaderLimits_roundTrip(int nibbles) {
    var partial = Bytes.wrap(new byte[nibbles]);
    var hash = Bytes.wrap(new byte[NodeWriter.HASH_BYTES]);
    var inline = new TrieNode.Leaf(partial, new NodeValue.Inline(Bytes.utf8("v")));
    var hashed = new TrieNode.Leaf(partial, new NodeValue.Hashed(hash));

    assertThat(NodeReader.decode(Bytes.wrap(encode(inline)))).isEqualTo(inline);
    assertThat(NodeReader.decode(Bytes.wrap(encode(hashed)))).isEqualTo(hashed);
  }
}
