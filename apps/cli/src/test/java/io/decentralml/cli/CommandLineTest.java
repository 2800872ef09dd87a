package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineTest {
  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    collect(Main.commandLine(), names);
    return names.stream();
  }

  private static void collect(CommandLine line, List<String> names) {
    names.add(line.getCommandSpec().qualifiedName());
    line.getSubcommands().values().stream()
        .filter(each -> !each.getCommandName().equals("help"))
        .forEach(each -> collect(each, names));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_everyCommand_explainsItself(String name) {
    List<String> words =
        new ArrayList<>(List.of(name.split(" ")).subList(1, name.split(" ").length));
    words.add("-h");
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: " + name);
  }

  @Test
  void balance_nobodyListens_isUnreachable() {
    Run run = Run.of("account", "balance", "//Alice", "--url=ws://127.0.0.1:1", "--json");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.json().path("status").asString()).isEqualTo("error");
    assertThat(run.json().path("error_code").asString()).isEqualTo("node_unreachable");
    assertThat(run.json().path("message").asString()).contains("ws://127.0.0.1:1");
    assertThat(run.json().path("hint").asString()).contains("node --dev");
  }

  @Test
  void balance_addressIsNoWebSocket_isAUsageError() {
    Run run = Run.of("account", "balance", "//Alice", "--url=http://127.0.0.1:9944");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("ws://");
  }

  @Test
  void balance_mistypedAddress_isAUsageErrorInJson() {
    Run run =
        Run.of("account", "balance", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQX", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().path("error_code").asString()).isEqualTo("usage");
  }

  @Test
  void sendResult_nothingToSend_isAUsageErrorBeforeTheNodeIsAsked() {
    Run run = Run.of("task", "send-result", "0", "--suri=//Bob", "--url=ws://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--result");
  }

  @Test
  void assign_badSecret_isAUsageErrorThatDoesNotRepeatIt() {
    Run run = Run.of("task", "assign", "0", "--suri=no such phrase", "--url=ws://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("phrase of 12").doesNotContain("no such");
  }

  @Test
  void assign_negativeNumber_isAUsageError() {
    assertThat(Run.of("task", "assign", "--", "-1").exitCode()).isEqualTo(2);
  }
}
