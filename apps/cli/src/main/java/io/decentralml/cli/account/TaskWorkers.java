package io.decentralml.cli.account;

import io.decentralml.cli.console.CommandException;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.client.StorageItem;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.AccountId;
import java.util.Set;
import java.util.TreeSet;

/** Who took places of a task, each once, in the order of their bytes. */
final class TaskWorkers {
  private TaskWorkers() {}

  static Set<AccountId> of(ChainClient client, long task) {
    if (client.storage(TaskMarket.PALLET, "Tasks", task).isEmpty()) {
      throw new CommandException(
          CommandException.Kind.NOT_FOUND,
          "there is no task " + task + ", or it was removed",
          "see ./decentralml task list");
    }
    Set<AccountId> workers = new TreeSet<>();
    for (StorageItem each : client.entries(TaskMarket.PALLET, "TaskSubmissions", task)) {
      client
          .storage(TaskMarket.PALLET, "TaskResultSubmissions", each.keys().getLast())
          .ifPresent(place -> workers.add(Fields.of("submission", place).account("worker")));
    }
    return workers;
  }
}
