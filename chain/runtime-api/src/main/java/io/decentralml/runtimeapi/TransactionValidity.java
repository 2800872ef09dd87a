package io.decentralml.runtimeapi;

import com.google.errorprone.annotations.CheckReturnValue;
import io.decentralml.scale.Codec;

/**
 * Whether a transaction may go into a block; as SCALE writes it, {@code Result<ValidTransaction,
 * TransactionValidityError>}.
 */
@CheckReturnValue
public sealed interface TransactionValidity {
  /** How it is written. */
  Codec<TransactionValidity> CODEC = new TransactionValidityCodec();

  /** How a refusal alone is written: {@code TransactionValidityError}. */
  Codec<Refused> ERROR = TransactionValidityCodec.ERROR;

  /** It may, and there is nothing else to say. */
  TransactionValidity VALID = new Valid(ValidTransaction.DEFAULT);

  /** It may. */
  record Valid(ValidTransaction transaction) implements TransactionValidity {}

  /** It may not, or nobody knows. */
  sealed interface Refused extends TransactionValidity {}

  /** It may not. */
  record Invalid(InvalidTransaction reason) implements Refused {}

  /** Nobody knows. */
  record Unknown(UnknownTransaction reason) implements Refused {}

  /** It may not, for {@code reason}. */
  static Refused invalid(InvalidTransaction reason) {
    return new Invalid(reason);
  }

  /** Nobody knows, for {@code reason}. */
  static Refused unknown(UnknownTransaction reason) {
    return new Unknown(reason);
  }
}
