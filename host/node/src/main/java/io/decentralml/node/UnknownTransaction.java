package io.decentralml.node;

/**
 * Why a runtime cannot tell whether a transaction is valid.
 *
 * @param index the variant of {@code sp_runtime::transaction_validity::UnknownTransaction}
 * @param custom the runtime's own code, 0 to 255; 0 but for index 2
 */
public record UnknownTransaction(int index, int custom) {
  /** The text that clients of Substrate nodes know. */
  public String description() {
    return switch (index) {
      case 0 -> "Could not lookup information required to validate the transaction";
      case 1 -> "Could not find an unsigned validator for the unsigned transaction";
      default -> "Unknown custom error: " + custom;
    };
  }
}
