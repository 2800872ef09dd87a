package io.decentralml.runtimeapi;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why nobody can say whether a transaction is valid. Order and names are wire format. */
@ScaleType("sp_runtime::transaction_validity::UnknownTransaction")
public sealed interface UnknownTransaction {
  /** Something that it names cannot be found. */
  @ScaleCase(index = 0, name = "CannotLookup")
  record CannotLookup() implements UnknownTransaction {}

  /** Nobody validates this unsigned call. */
  @ScaleCase(index = 1, name = "NoUnsignedValidator")
  record NoUnsignedValidator() implements UnknownTransaction {}

  /** A reason of the runtime's own, 0..255. */
  @ScaleCase(index = 2, name = "Custom", named = false)
  record Custom(byte code) implements UnknownTransaction {}
}
