package io.decentralml.cli.task;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.primitives.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code allow_workers}. */
@Command(
    name = "allow",
    mixinStandardHelpOptions = true,
    description = "Let only certain accounts take places of a task; call again to add more.")
final class TaskAllow extends TaskSigningCommand {
  @Parameters(
      index = "0",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Parameters(
      index = "1..*",
      arity = "1..100",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Who may take places.")
  private List<AccountId> accounts = new ArrayList<>();

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET, "allow_workers", Map.of("task_id", task, "accounts", accounts));
  }
}
