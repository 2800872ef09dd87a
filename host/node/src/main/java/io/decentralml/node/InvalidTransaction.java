package io.decentralml.node;

/**
 * Why a runtime refuses a transaction.
 *
 * @param index the variant of {@code sp_runtime::transaction_validity::InvalidTransaction}
 * @param custom the runtime's own code, 0 to 255; 0 but for {@link #CUSTOM}
 */
public record InvalidTransaction(int index, int custom) {
  /** The index of "valid only later". */
  public static final int FUTURE = 2;

  /** The index of "valid only earlier". */
  public static final int STALE = 3;

  /** The index of "does not fit in the block". */
  public static final int EXHAUSTS_RESOURCES = 6;

  /** The index of a reason that only the runtime knows. */
  public static final int CUSTOM = 7;

  /** The text that clients of Substrate nodes know. */
  public String description() {
    return switch (index) {
      case 0 -> "Transaction call is not expected";
      case 1 -> "Inability to pay some fees (e.g. account balance too low)";
      case FUTURE -> "Transaction will be valid in the future";
      case STALE -> "Transaction is outdated";
      case 4 -> "Transaction has a bad signature";
      case 5 -> "Transaction has an ancient birth block";
      case EXHAUSTS_RESOURCES -> "Transaction would exhaust the block limits";
      case CUSTOM -> "Custom error: " + custom;
      case 8 -> "A call was labelled as mandatory, but resulted in an Error.";
      case 9 -> "Transaction dispatch is mandatory; transactions must not be validated.";
      case 10 -> "Invalid signing address";
      case 11 -> "The implicit data was unable to be calculated";
      case 12 -> "The transaction extension did not authorize any origin";
      default -> "Unknown reason: " + index;
    };
  }
}
