package io.decentralml.cli.task;

import io.decentralml.cli.console.SigningCommand;
import io.decentralml.client.Inclusion;
import java.util.List;

/** A call of the market; tells the market's events. */
abstract class TaskSigningCommand extends SigningCommand {
  @Override
  protected final String pallet() {
    return TaskCommand.PALLET;
  }

  @Override
  protected String done(Inclusion inclusion) {
    List<String> sentences =
        inclusion.events().stream()
            .filter(each -> each.pallet().equals(TaskCommand.PALLET))
            .map(MarketNews::sentence)
            .toList();
    return String.join("\n", sentences);
  }
}
