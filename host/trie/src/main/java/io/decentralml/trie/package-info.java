/**
 * Substrate's state trie: a base-16 Merkle-Patricia trie without extension nodes, hashed with
 * BLAKE2b-256. {@link io.decentralml.trie.TrieRoots} computes the root of a list of entries, {@link
 * io.decentralml.trie.Trie} reads and updates a stored trie, {@link io.decentralml.trie.ReadProof}
 * shows entries to someone who knows the root alone.
 */
@NullMarked
package io.decentralml.trie;

import org.jspecify.annotations.NullMarked;
