package io.decentralml.cli.role;

import io.decentralml.cli.console.LineInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions and answers; what was answered before is proposed again. */
final class Conversation {
  private final LineInput in;
  private final Consumer<String> out;
  private final Map<String, String> answered = new HashMap<>();

  Conversation(LineInput in, Consumer<String> out) {
    this.in = in;
    this.out = out;
  }

  /** The answer to {@code text}; none at the end of the input. */
  Optional<String> ask(String text) throws IOException {
    out.accept(text);
    return in.next();
  }

  /** The choice whose number, or beginning of the title, is {@code answer}. */
  Optional<Choice> choice(String answer, List<Choice> choices) {
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < choices.size(); i++) {
      if (answer.equals(Integer.toString(i + 1))
          || choices.get(i).title().regionMatches(true, 0, answer, 0, answer.length())) {
        return Optional.of(choices.get(i));
      }
    }
    out.accept(
        "There is no choice " + answer + "; type a number from 1 to " + choices.size() + ".");
    return Optional.empty();
  }

  /** The command with the answers to its questions; none if an answer that it needs is missing. */
  Optional<PlainCommand> fill(Choice choice) throws IOException {
    PlainCommand command = new PlainCommand(choice.command());
    for (Question each : choice.questions()) {
      String proposal = answered.getOrDefault(each.text(), each.fallback());
      Optional<String> typed = ask("  " + each.text() + hint(each, proposal));
      String answer = typed.filter(text -> !text.isEmpty()).orElse(proposal);
      if (answer.isEmpty() && each.need() == Question.Need.REQUIRED) {
        out.accept("Nothing was done: that was needed.");
        return Optional.empty();
      }
      if (!answer.isEmpty()) {
        command.answer(each, answer);
        if (!each.option().isEmpty()) {
          answered.put(each.text(), answer);
        }
      }
    }
    return Optional.of(command);
  }

  private static String hint(Question question, String proposal) {
    if (!proposal.isEmpty()) {
      return " [" + proposal + "]";
    }
    return question.need() == Question.Need.OPTIONAL ? " [none]" : "";
  }
}
