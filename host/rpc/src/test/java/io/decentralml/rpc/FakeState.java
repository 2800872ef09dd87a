package io.decentralml.rpc;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A state that is a map; its proof of any keys is the keys. */
record FakeState(TreeMap<Bytes, Bytes> values) implements StateView {
  @Override
  public Optional<Bytes> storage(Bytes key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Optional<Hash256> storageHash(Bytes key) {
    return storage(key).map(value -> new Hash256(Bytes.wrap(Blake2b.hash256(value.toArray()))));
  }

  @Override
  public OptionalLong storageSize(Bytes key) {
    return storage(key).map(value -> OptionalLong.of(value.length())).orElse(OptionalLong.empty());
  }

  @Override
  public List<Bytes> keys(Bytes prefix, int count, Bytes after) {
    return values.keySet().stream()
        .filter(key -> HexText.encode(key).startsWith(HexText.encode(prefix)))
        .filter(key -> key.compareTo(after) > 0)
        .limit(count)
        .toList();
  }

  @Override
  public List<Bytes> readProof(List<Bytes> keys) {
    return keys;
  }
}
