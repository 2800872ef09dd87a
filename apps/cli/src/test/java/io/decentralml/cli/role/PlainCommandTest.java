package io.decentralml.cli.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainCommandTest {
  @Test
  void line_answers_areQuotedForAShell() {
    PlainCommand command = new PlainCommand(List.of("task", "reject"));
    command.answer(Question.argument("Which?"), "4");
    command.answer(Question.required("--reason", "Why?"), "it's $HOME");

    assertThat(command.arguments()).containsExactly("task", "reject", "4", "--reason=it's $HOME");
    assertThat(command.line(List.of("--account=bob")))
        .isEqualTo("./decentralml task reject 4 '--reason=it'\\''s $HOME' --account=bob");
  }

  @Test
  void answer_severalArguments_arePartedByBlanks() {
    PlainCommand command = new PlainCommand(List.of("task", "allow"));
    command.answer(Question.argument("Which task?"), "1");
    command.answer(Question.argument("Who?"), "//Bob  //Eve");

    assertThat(command.arguments()).containsExactly("task", "allow", "1", "//Bob", "//Eve");
  }
}
