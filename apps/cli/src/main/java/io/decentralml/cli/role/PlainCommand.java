package io.decentralml.cli.role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command as a person would type it. */
final class PlainCommand {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private final List<String> arguments;

  PlainCommand(List<String> command) {
    arguments = new ArrayList<>(command);
  }

  /** Adds the answer to {@code question}; blanks part several arguments without a name. */
  void answer(Question question, String answer) {
    if (question.option().isEmpty()) {
      arguments.addAll(List.of(answer.split("\\s+")));
    } else {
      arguments.add(question.option() + "=" + answer);
    }
  }

  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** The line for a shell, with {@code more} after it. */
  String line(List<String> more) {
    StringBuilder line = new StringBuilder("./decentralml");
    arguments.forEach(each -> line.append(' ').append(quoted(each)));
    more.forEach(each -> line.append(' ').append(quoted(each)));
    return line.toString();
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
