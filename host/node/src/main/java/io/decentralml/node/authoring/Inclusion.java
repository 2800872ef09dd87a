package io.decentralml.node.authoring;

import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Decoded;

/** What an answer of {@code BlockBuilder_apply_extrinsic} means to the author of a block. */
enum Inclusion {
  /** It is in the block, whatever its call came to. */
  INCLUDED,
  /** It does not fit into this block. */
  EXHAUSTS_RESOURCES,
  /** It can go only later. */
  TOO_EARLY,
  /** It cannot go. */
  INVALID;

  /**
   * Reads {@code Result<Result<(), DispatchError>, TransactionValidityError>}; its errors are
   * written as those of a validity.
   */
  static Inclusion decode(byte[] answer) {
    if (answer.length > 0 && answer[0] == 0) {
      return INCLUDED;
    }
    if (TransactionValidity.CODEC.fromBytes(answer)
        instanceof Decoded.Value(TransactionValidity.Invalid(InvalidTransaction reason))) {
      return switch (reason) {
        case InvalidTransaction.ExhaustsResources() -> EXHAUSTS_RESOURCES;
        case InvalidTransaction.Future() -> TOO_EARLY;
        default -> INVALID;
      };
    }
    return INVALID;
  }
}
