package io.decentralml.node.chain;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.StateDiscardedException;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.state.StateSnapshot;
import io.decentralml.trie.MissingNodeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A state as clients read it. It may be let go while they do: then each method says so. */
record SnapshotView(Hash256 block, StateSnapshot snapshot) implements StateView {
  @Override
  public Optional<Bytes> storage(Bytes key) {
    return whileKept(() -> snapshot.get(key));
  }

  @Override
  public Optional<Hash256> storageHash(Bytes key) {
    return storage(key).map(value -> Hash256.of(Blake2b.hash256(value.toArray())));
  }

  @Override
  public OptionalLong storageSize(Bytes key) {
    Optional<Bytes> value = storage(key);
    return value.isPresent() ? OptionalLong.of(value.get().length()) : OptionalLong.empty();
  }

  @Override
  public List<Bytes> keys(Bytes prefix, int count, Bytes after) {
    return whileKept(() ->
        after.length() == 0
            ? snapshot.keys(prefix, count)
            : snapshot.keysAfter(prefix, after, count));
  }

  @Override
  public List<Bytes> readProof(List<Bytes> keys) {
    return whileKept(() -> snapshot.prove(keys).nodes());
  }

  private <T> T whileKept(Supplier<T> read) {
    try {
      return read.get();
    } catch (MissingNodeException _) {
      throw new StateDiscardedException(block);
    }
  }
}
