package io.decentralml.frame.system;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;

/** The block that is being made. */
public interface BlockContext {
  /** Its number. */
  BlockNumber number();

  /** The hash of the block before it. */
  Hash256 parentHash();

  /** The hash of block {@code number}; zeros unless it is one of the last 2400. */
  Hash256 blockHash(BlockNumber number);

  /** What the author and the pallets put into its header so far. */
  Digest digest();

  /** Adds a note to its header. */
  void deposit(DigestItem item);

  /** The index of the extrinsic that runs; the number of extrinsics between and after them. */
  int extrinsicIndex();
}
