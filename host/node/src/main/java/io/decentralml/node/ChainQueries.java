package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Optional;

/** Questions about blocks and the state after them, old ones too: nothing is pruned. */
public interface ChainQueries {
  /** The hash of block 0. */
  Hash256 genesisHash();

  /** The newest block. */
  BlockReference best();

  /** The newest block that cannot be undone. */
  BlockReference finalized();

  /** The header of a block, with its seal. */
  Optional<Header> header(Hash256 block);

  /** A whole block. */
  Optional<Block> block(Hash256 block);

  /** The proofs of finality stored with a block; empty if it has none or is unknown. */
  List<Justification> justifications(Hash256 block);

  /** The block of the canonical chain at {@code number}. */
  Optional<Hash256> hashAt(long number);

  /** The state after a block; empty if the block is unknown. */
  Optional<StateView> state(Hash256 block);

  /**
   * Calls a runtime entry point on the state after a block. What the call changes is dropped.
   *
   * @param entryPoint such as {@code AccountNonceApi_account_nonce}
   * @param arguments SCALE bytes, one argument after the other
   */
  CallResult call(Hash256 block, String entryPoint, Bytes arguments);

  /** The version of the runtime that answers calls on the state after a block. */
  Optional<RuntimeVersion> runtimeVersion(Hash256 block);
}
