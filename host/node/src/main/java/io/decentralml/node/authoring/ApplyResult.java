package io.decentralml.node.authoring;

import io.decentralml.node.InvalidTransaction;
import io.decentralml.node.pool.TransactionValidity;
import io.decentralml.scale.ScaleReader;

/** What {@code BlockBuilder_apply_extrinsic} made of an extrinsic. */
enum ApplyResult {
  /** It is in the block, whatever its call came to. */
  INCLUDED,
  /** It does not fit into this block. */
  EXHAUSTS_RESOURCES,
  /** It can go only later. */
  TOO_EARLY,
  /** It cannot go. */
  INVALID;

  /** Reads {@code Result<Result<(), DispatchError>, TransactionValidityError>}. */
  static ApplyResult decode(byte[] answer) {
    ScaleReader in = new ScaleReader(answer);
    if (in.u8() == 0 && !in.failed()) {
      return INCLUDED;
    }
    if (TransactionValidity.decodeError(in)
        instanceof TransactionValidity.Invalid(InvalidTransaction reason)) {
      return switch (reason.index()) {
        case InvalidTransaction.EXHAUSTS_RESOURCES -> EXHAUSTS_RESOURCES;
        case InvalidTransaction.FUTURE -> TOO_EARLY;
        default -> INVALID;
      };
    }
    return INVALID;
  }
}
