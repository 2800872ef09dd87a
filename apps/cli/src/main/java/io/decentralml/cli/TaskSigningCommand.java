package io.decentralml.cli;

import io.decentralml.client.ChainEvent;
import io.decentralml.client.Inclusion;
import java.util.List;
import java.util.Map;

/** A call of the market; tells the market's events. */
abstract class TaskSigningCommand extends SigningCommand {
  @Override
  final String pallet() {
    return TaskCommand.PALLET;
  }

  @Override
  String done(Inclusion inclusion) {
    List<String> sentences =
        inclusion.events().stream()
            .filter(each -> each.pallet().equals(TaskCommand.PALLET))
            .map(TaskSigningCommand::sentence)
            .toList();
    return String.join("\n", sentences);
  }

  /** Such as {@code TaskAssigned: task id 0, submission index 3.} */
  private static String sentence(ChainEvent event) {
    StringBuilder sentence = new StringBuilder(event.name());
    String separator = ": ";
    for (Map.Entry<String, Object> each : Plain.fields(event.value()).entrySet()) {
      sentence
          .append(separator)
          .append(each.getKey().replace('_', ' '))
          .append(' ')
          .append(Plain.text(each.getKey(), each.getValue()));
      separator = ", ";
    }
    return sentence.append('.').toString();
  }
}
