package io.decentralml.runtimeapi;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a transaction may not go into a block. Order and names are wire format. */
@ScaleType("sp_runtime::transaction_validity::InvalidTransaction")
public sealed interface InvalidTransaction {
  /** The call is not expected. */
  @ScaleCase(index = 0, name = "Call")
  record Call() implements InvalidTransaction {}

  /** The signer cannot pay the fees. */
  @ScaleCase(index = 1, name = "Payment")
  record Payment() implements InvalidTransaction {}

  /** It may become valid later. */
  @ScaleCase(index = 2, name = "Future")
  record Future() implements InvalidTransaction {}

  /** It was valid once. */
  @ScaleCase(index = 3, name = "Stale")
  record Stale() implements InvalidTransaction {}

  /** The signature is not the signer's. */
  @ScaleCase(index = 4, name = "BadProof")
  record BadProof() implements InvalidTransaction {}

  /** The block that its era starts with is too old. */
  @ScaleCase(index = 5, name = "AncientBirthBlock")
  record AncientBirthBlock() implements InvalidTransaction {}

  /** It is too heavy or too long for a block. */
  @ScaleCase(index = 6, name = "ExhaustsResources")
  record ExhaustsResources() implements InvalidTransaction {}

  /** A reason of the runtime's own, 0..255. */
  @ScaleCase(index = 7, name = "Custom", named = false)
  record Custom(byte code) implements InvalidTransaction {}

  /** A call that every block must hold failed. */
  @ScaleCase(index = 8, name = "BadMandatory")
  record BadMandatory() implements InvalidTransaction {}

  /** A call that only block authors may add. */
  @ScaleCase(index = 9, name = "MandatoryValidation")
  record MandatoryValidation() implements InvalidTransaction {}

  /** The signer is disabled or known to be nobody. */
  @ScaleCase(index = 10, name = "BadSigner")
  record BadSigner() implements InvalidTransaction {}

  /** What the signer signed without sending it cannot be known. */
  @ScaleCase(index = 11, name = "IndeterminateImplicit")
  record IndeterminateImplicit() implements InvalidTransaction {}

  /** No extension says on whose behalf it runs. */
  @ScaleCase(index = 12, name = "UnknownOrigin")
  record UnknownOrigin() implements InvalidTransaction {}
}
