package io.decentralml.trie;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken nodes and proofs: refused by one kind of exception, and never believed. */
@Timeout(60)
final class TrieFuzzTest {
  private final TreeMap<Bytes, Optional<Bytes>> entries = new TreeMap<>();
  private final MapNodeStore store = new MapNodeStore();
  private final Trie trie;

  TrieFuzzTest() {
    for (int i = 0; i < 60; i++) {
      entries.put(Bytes.utf8("k" + i * i), Optional.of(Bytes.utf8("v".repeat(i % 50))));
    }
    trie = store.keep(store.trie(Trie.EMPTY_ROOT).update(entries, StateVersion.V1));
  }

  private List<byte[]> nodes() {
    return ReadProof.of(trie, entries.keySet()).nodes().stream().map(Bytes::toArray).toList();
  }

  @Test
  void decode_brokenNode_isANodeOrMalformed() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            250_000,
            Mutator.ofBytes(nodes()),
            input -> {
              try {
                TrieNode node = NodeReader.decode(Bytes.wrap(input));
                NodeWriter writer = new NodeWriter();
                writer.node(node);
                assertThat(writer.toBytes()).isEqualTo(Bytes.wrap(input));
                return true;
              } catch (MalformedNodeException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  /** The nodes of a proof, one after another, each behind two bytes of length. */
  private static byte[] join(List<byte[]> nodes) {
    byte[] joined = new byte[nodes.stream().mapToInt(node -> node.length + 2).sum()];
    int at = 0;
    for (byte[] node : nodes) {
      joined[at++] = (byte) (node.length >> 8);
      joined[at++] = (byte) node.length;
      System.arraycopy(node, 0, joined, at, node.length);
      at += node.length;
    }
    return joined;
  }

  private static List<Bytes> split(byte[] joined) {
    List<Bytes> nodes = new ArrayList<>();
    int at = 0;
    while (at + 2 <= joined.length) {
      int length = (joined[at] & 0xff) << 8 | (joined[at + 1] & 0xff);
      int end = Math.min(joined.length, at + 2 + length);
      nodes.add(Bytes.wrap(Arrays.copyOfRange(joined, at + 2, end)));
      at = end;
    }
    return nodes;
  }

  @Test
  void trie_brokenProof_showsWhatIsThereOrThrows() {
    Bytes key = Bytes.utf8("k49");

    Fuzz.Outcome outcome =
        Fuzz.run(
            30_000,
            Mutator.ofBytes(List.of(join(nodes()))),
            input -> {
              try {
                assertThat(new ReadProof(split(input)).trie(trie.root()).get(key))
                    .isEqualTo(trie.get(key));
                return true;
              } catch (TrieException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
