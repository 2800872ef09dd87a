package io.decentralml.participant;

import io.decentralml.client.Fields;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import java.util.Optional;

/**
 * A task of training as the chain keeps it.
 *
 * @param id its number
 * @param creator who offers it
 * @param taskType such as {@code ModelContributor}
 * @param plan the asset of the round's plan, for contributors
 * @param model the asset of the model, for engineers
 * @param pay for each place
 * @param places how many
 * @param expiration from this block on no place is given
 * @param created in which block
 * @param status such as {@code InProgress}
 */
public record MarketTask(
    int id,
    AccountId creator,
    String taskType,
    Optional<String> plan,
    Optional<String> model,
    Balance pay,
    int places,
    BlockNumber expiration,
    BlockNumber created,
    String status) {
  static MarketTask of(int id, Value value) {
    Fields fields = Fields.of("task " + id, value);
    return new MarketTask(
        id,
        fields.account("creator"),
        fields.variant("task_type"),
        fields.optionalText("model_contributor_script_path"),
        fields.optionalText("model_engineer_path"),
        fields.balance("pays_amount"),
        fields.index("max_assignments"),
        fields.blockNumber("expiration_block"),
        fields.blockNumber("creation_block"),
        fields.variant("status"));
  }

  /** Whether places may still be taken. */
  public boolean isOpen() {
    return status.equals("Created") || status.equals("InProgress");
  }
}
