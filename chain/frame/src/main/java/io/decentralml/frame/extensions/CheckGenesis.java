package io.decentralml.frame.extensions;

import io.decentralml.frame.system.BlockContext;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;

/** Binds the signature to the chain, by the hash of its first block. */
public final class CheckGenesis extends EmptyExtension {
  private final BlockContext block;

  /** The check for the chain of {@code block}. */
  public CheckGenesis(BlockContext block) {
    super("CheckGenesis", "frame_system::extensions::check_genesis::CheckGenesis");
    this.block = block;
  }

  @Override
  public TypeShape implicit() {
    return Hash256Codec.CODEC.shape();
  }

  @Override
  public TransactionValidity implicit(ScaleWriter out) {
    Hash256Codec.CODEC.encode(block.blockHash(BlockNumber.ZERO), out);
    return TransactionValidity.VALID;
  }
}
