package io.decentralml.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReadProofTest {
  private static final Bytes PRESENT = Bytes.utf8("key 7");
  private static final Bytes ABSENT = Bytes.utf8("key x");

  private final MapNodeStore store = new MapNodeStore();
  private final Trie trie = hundredEntries();

  private Trie hundredEntries() {
    var entries = new TreeMap<Bytes, Optional<Bytes>>();
    for (int i = 0; i < 100; i++) {
      entries.put(Bytes.utf8("key " + i), Optional.of(Bytes.utf8("value " + i + ".".repeat(30))));
    }
    return store.keep(store.trie(Trie.EMPTY_ROOT).update(entries, StateVersion.V1));
  }

  @Test
  void trie_coveredKeys_readAsInTheWholeTrie() {
    ReadProof proof = ReadProof.of(trie, List.of(PRESENT, ABSENT));

    Trie shown = proof.trie(trie.root());

    assertThat(proof.nodes()).hasSizeLessThan(10);
    assertThat(shown.get(PRESENT)).isEqualTo(trie.get(PRESENT)).isPresent();
    assertThat(shown.get(ABSENT)).isEmpty();
  }

  @Test
  void trie_keyNotCovered_throws() {
    Trie shown = ReadProof.of(trie, List.of(PRESENT)).trie(trie.root());

    assertThatThrownBy(() -> shown.get(Bytes.utf8("key 45"))).isInstanceOf(TrieException.class);
  }

  @Test
  void trie_anyByteChanged_throws() {
    List<Bytes> nodes = ReadProof.of(trie, List.of(PRESENT)).nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (int at = 0; at < nodes.get(i).length(); at++) {
        byte[] changed = nodes.get(i).toArray();
        changed[at] ^= 1;
        List<Bytes> tampered = new ArrayList<>(nodes);
        tampered.set(i, Bytes.wrap(changed));
        Trie shown = new ReadProof(tampered).trie(trie.root());

        assertThatThrownBy(() -> shown.get(PRESENT)).isInstanceOf(TrieException.class);
      }
    }
  }

  @Test
  void trie_otherRoot_throws() {
    Bytes otherRoot = TrieRoots.of(Map.of(PRESENT, PRESENT), StateVersion.V1);
    Trie shown = ReadProof.of(trie, List.of(PRESENT)).trie(otherRoot);

    assertThatThrownBy(() -> shown.get(PRESENT)).isInstanceOf(TrieException.class);
  }
}
