package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The state after one block. Thread-safe; valid while the node runs. */
public interface StateView {
  /** The value under {@code key}. */
  Optional<Bytes> storage(Bytes key);

  /** The BLAKE2b-256 hash of the value under {@code key}. */
  Optional<Hash256> storageHash(Bytes key);

  /** The length in bytes of the value under {@code key}. */
  OptionalLong storageSize(Bytes key);

  /**
   * Keys that start with {@code prefix}, in lexicographic order.
   *
   * @param count the most keys to return
   * @param after only keys greater than this one; empty bytes for all
   */
  List<Bytes> keys(Bytes prefix, int count, Bytes after);

  /** The trie nodes that prove what is, or is not, under {@code keys}. */
  List<Bytes> readProof(List<Bytes> keys);
}
