package io.decentralml.rpc;

import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;

/**
 * The texts that clients of Substrate nodes know for what a runtime says of a transaction.
 *
 * <p>Source: Polkadot SDK, {@code sp_runtime::transaction_validity}.
 */
final class ValidityTexts {
  private ValidityTexts() {}

  /** Why a transaction is refused. */
  static String of(InvalidTransaction reason) {
    return switch (reason) {
      case InvalidTransaction.Call() -> "Transaction call is not expected";
      case InvalidTransaction.Payment() ->
          "Inability to pay some fees (e.g. account balance too low)";
      case InvalidTransaction.Future() -> "Transaction will be valid in the future";
      case InvalidTransaction.Stale() -> "Transaction is outdated";
      case InvalidTransaction.BadProof() -> "Transaction has a bad signature";
      case InvalidTransaction.AncientBirthBlock() -> "Transaction has an ancient birth block";
      case InvalidTransaction.ExhaustsResources() -> "Transaction would exhaust the block limits";
      case InvalidTransaction.Custom(byte code) -> "Custom error: " + Byte.toUnsignedInt(code);
      case InvalidTransaction.BadMandatory() ->
          "A call was labelled as mandatory, but resulted in an Error.";
      case InvalidTransaction.MandatoryValidation() ->
          "Transaction dispatch is mandatory; transactions must not be validated.";
      case InvalidTransaction.BadSigner() -> "Invalid signing address";
      case InvalidTransaction.IndeterminateImplicit() ->
          "The implicit data was unable to be calculated";
      case InvalidTransaction.UnknownOrigin() ->
          "The transaction extension did not authorize any origin";
    };
  }

  /** Why nobody can say whether a transaction is valid. */
  static String of(UnknownTransaction reason) {
    return switch (reason) {
      case UnknownTransaction.CannotLookup() ->
          "Could not lookup information required to validate the transaction";
      case UnknownTransaction.NoUnsignedValidator() ->
          "Could not find an unsigned validator for the unsigned transaction";
      case UnknownTransaction.Custom(byte code) ->
          "Unknown custom error: " + Byte.toUnsignedInt(code);
    };
  }
}
