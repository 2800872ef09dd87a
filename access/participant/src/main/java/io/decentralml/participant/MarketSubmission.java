package io.decentralml.participant;

import io.decentralml.client.Fields;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import java.util.Optional;

/**
 * A taken place as the chain keeps it.
 *
 * @param id its number
 * @param task the task's number
 * @param worker who took it
 * @param claim what the worker says of the result
 * @param path the asset of the result
 * @param status where it stands
 * @param paid what the worker was paid
 * @param paidIn in which block
 */
public record MarketSubmission(
    int id,
    int task,
    AccountId worker,
    Optional<String> claim,
    Optional<String> path,
    Status status,
    Balance paid,
    Optional<BlockNumber> paidIn) {
  /** Where a taken place stands. */
  public enum Status {
    ASSIGNED,
    PENDING_VALIDATION,
    VALIDATED,
    ACCEPTED,
    REJECTED,
    DISPUTED,
    ABANDONED;

    /** By its name on the chain. */
    static Status named(String name) {
      return switch (name) {
        case "Assigned" -> ASSIGNED;
        case "PendingValidation" -> PENDING_VALIDATION;
        case "Validated" -> VALIDATED;
        case "Accepted" -> ACCEPTED;
        case "Rejected" -> REJECTED;
        case "Disputed" -> DISPUTED;
        case "Abandoned" -> ABANDONED;
        default -> throw new IllegalArgumentException("unknown submission status " + name);
      };
    }
  }

  static MarketSubmission of(int id, Value value) {
    Fields fields = Fields.of("submission " + id, value);
    return new MarketSubmission(
        id,
        fields.index("task_id"),
        fields.account("worker"),
        fields.optionalText("result"),
        fields.optionalText("result_path"),
        Status.named(fields.variant("status")),
        fields.optionalNumber("paid_amount").map(TaskMarket::balance).orElse(Balance.ZERO),
        fields.optionalNumber("paid_block").map(each -> BlockNumber.of(each.intValue())));
  }

  /** Whether a result waits for the creator. */
  public boolean awaitsJudgement() {
    return status == Status.PENDING_VALIDATION || status == Status.VALIDATED;
  }

  /** Whether the worker still owes a result. */
  public boolean isOutstanding() {
    return status == Status.ASSIGNED;
  }
}
