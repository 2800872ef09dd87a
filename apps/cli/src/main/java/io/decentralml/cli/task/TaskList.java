package io.decentralml.cli.task;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CaseArgument;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Plain;
import io.decentralml.cli.console.Table;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.client.StorageItem;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists tasks. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the tasks on record.")
final class TaskList extends ChainCommand {
  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = CaseArgument.Status.class,
      description = "Only those that are Created, InProgress, Completed or Withdrawn.")
  private @Nullable String status;

  @Option(
      names = "--creator",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Only those of this account.")
  private @Nullable AccountId creator;

  @Override
  protected Answer run(ChainClient client) {
    Map<Value, Long> free = freePlaces(client);
    List<StorageItem> tasks = new ArrayList<>(client.entries(TaskCommand.PALLET, "Tasks"));
    tasks.removeIf(each -> !isWanted(task(each)));
    tasks.sort(Comparator.comparingLong(TaskList::number));
    List<Map<String, Object>> data = new ArrayList<>();
    Table table =
        new Table("TASK", "TYPE", "STATUS", "PAY", "FREE PLACES", "EXPIRES AT", "CREATOR");
    for (StorageItem each : tasks) {
      Fields task = task(each);
      long freePlaces = free.getOrDefault(each.keys().getFirst(), 0L);
      Map<String, Object> entry = Json.object();
      entry.put("task_id", number(each));
      entry.put("free_places", freePlaces);
      entry.putAll(Plain.fields(each.value()));
      data.add(entry);
      table.row(
          Long.toString(number(each)),
          task.variant("task_type"),
          task.variant("status"),
          Amount.text(task.balance("pays_amount")),
          freePlaces + " of " + task.number("max_assignments"),
          "block " + task.number("expiration_block"),
          AccountArgument.address(task.account("creator")));
    }
    return new Answer(data, data.isEmpty() ? "There are no such tasks." : table.toString());
  }

  private boolean isWanted(Fields task) {
    return (status == null || task.variant("status").equals(status))
        && (creator == null || task.account("creator").equals(creator));
  }

  private static Map<Value, Long> freePlaces(ChainClient client) {
    Map<Value, Long> free = new HashMap<>();
    for (StorageItem each : client.entries(TaskCommand.PALLET, "TaskLedgers")) {
      Fields ledger = Fields.of("TaskLedgers", each.value());
      free.put(each.keys().getFirst(), ledger.number("free_places").longValue());
    }
    return free;
  }

  static Fields task(StorageItem item) {
    return Fields.of("Tasks", item.value());
  }

  static long number(StorageItem item) {
    return item.keys().getFirst() instanceof Value.Whole whole ? whole.value().longValue() : -1;
  }
}
