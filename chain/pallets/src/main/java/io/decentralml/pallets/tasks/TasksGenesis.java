package io.decentralml.pallets.tasks;

import io.decentralml.primitives.AccountId;
import java.util.List;

/**
 * What the market of a new chain begins with.
 *
 * @param parameters the settings
 * @param attesters who may attest results
 */
public record TasksGenesis(TaskParameters parameters, List<AccountId> attesters) {
  /** Copies the list. */
  public TasksGenesis {
    attesters = List.copyOf(attesters);
  }
}
