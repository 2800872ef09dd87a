package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.Optional;

/**
 * Where encoded nodes and large values lie, by their BLAKE2b-256 hash. Safe for several threads.
 */
@FunctionalInterface
public interface NodeStore {
  /** The bytes whose hash is {@code hash}, if the store has them. */
  Optional<Bytes> load(Bytes hash);
}
