package io.decentralml.metadata;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** How a storage map turns a key into the last part of the trie key. */
@ScaleType("frame_metadata::v14::StorageHasher")
public enum StorageHasher {
  /** BLAKE2b-128 of the key. */
  @ScaleCase(index = 0, name = "Blake2_128")
  BLAKE2_128,
  /** BLAKE2b-256 of the key. */
  @ScaleCase(index = 1, name = "Blake2_256")
  BLAKE2_256,
  /** BLAKE2b-128 of the key, then the key. */
  @ScaleCase(index = 2, name = "Blake2_128Concat")
  BLAKE2_128_CONCAT,
  /** Two XXH64 of the key. */
  @ScaleCase(index = 3, name = "Twox128")
  TWOX_128,
  /** Four XXH64 of the key. */
  @ScaleCase(index = 4, name = "Twox256")
  TWOX_256,
  /** XXH64 of the key, then the key. */
  @ScaleCase(index = 5, name = "Twox64Concat")
  TWOX_64_CONCAT,
  /** The key itself. */
  @ScaleCase(index = 6, name = "Identity")
  IDENTITY
}
