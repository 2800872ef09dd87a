package io.decentralml.node.chain;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.state.StateSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A state as clients read it. */
record SnapshotView(StateSnapshot snapshot) implements StateView {
  @Override
  public Optional<Bytes> storage(Bytes key) {
    return snapshot.get(key);
  }

  @Override
  public Optional<Hash256> storageHash(Bytes key) {
    return snapshot.get(key).map(value -> Hash256.of(Blake2b.hash256(value.toArray())));
  }

  @Override
  public OptionalLong storageSize(Bytes key) {
    Optional<Bytes> value = snapshot.get(key);
    return value.isPresent() ? OptionalLong.of(value.get().length()) : OptionalLong.empty();
  }

  @Override
  public List<Bytes> keys(Bytes prefix, int count, Bytes after) {
    return after.length() == 0
        ? snapshot.keys(prefix, count)
        : snapshot.keysAfter(prefix, after, count);
  }

  @Override
  public List<Bytes> readProof(List<Bytes> keys) {
    return snapshot.prove(keys).nodes();
  }
}
