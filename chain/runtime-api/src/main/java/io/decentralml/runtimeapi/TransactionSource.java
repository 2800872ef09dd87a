package io.decentralml.runtimeapi;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Where a transaction that is to be validated comes from. */
@ScaleType("sp_runtime::transaction_validity::TransactionSource")
public enum TransactionSource {
  /** A block. */
  @ScaleCase(index = 0, name = "InBlock")
  IN_BLOCK,

  /** This node itself, such as an offchain worker. */
  @ScaleCase(index = 1, name = "Local")
  LOCAL,

  /** Outside: a client or another node. */
  @ScaleCase(index = 2, name = "External")
  EXTERNAL
}
