package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.rpc.RpcConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The menus at a real development node, with what a person types in a pipe. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMenuTest {
  private final ServedNode node;

  RoleMenuTest() throws IOException, ForeignChainException {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private String talk(String role, String who, String... lines) {
    InputStream before = System.in;
    String typed = String.join("\n", lines) + "\n";
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      Run run = Run.of("role", role, "--suri=" + who, "--url=" + node.url());
      assertThat(run.exitCode()).as(run.toString()).isZero();
      return run.out();
    } finally {
      System.setIn(before);
    }
  }

  /** The number of the choice whose title begins so, as the menu of {@code role} shows it. */
  private String number(String role, String title) {
    return talk(role, "//Alice", "q")
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("\\d+  " + title + ".*"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void menus_fromOfferToPay_showWhatWaitsAndTheCommands() {
    String offered =
        talk(
            "creator",
            "//Alice",
            number("creator", "Have a model improved"),
            "2 DML",
            "1",
            "bafkmodel",
            "Make it smaller",
            "q");
    assertThat(offered)
        .contains(
            "$ ./decentralml task create --type=ModelEngineer '--pay=2 DML' --places=1"
                + " --path=bafkmodel '--question=Make it smaller' --suri=//Alice --url="
                + node.url())
        .contains("1 of 1 places free, to be taken by block")
        .endsWith("Good-bye.\n");
    String task = offered.replaceAll("(?s).*Task (\\d+) is offered.*", "$1");

    String taken = talk("engineer", "//Bob", number("engineer", "Take a place"), task, "q");
    assertThat(taken)
        .contains("Task " + task + ": 2 DML a place, 1 of 1 free")
        .contains("of task " + task + ": deliver by block");
    String submission = taken.replaceAll("(?s).*: submission (\\d+)\\. Deliver.*", "$1");

    talk(
        "engineer",
        "//Bob",
        number("engineer", "Deliver a result by"),
        submission,
        "bafkr",
        "",
        "q");
    String judged =
        talk("creator", "//Alice", number("creator", "Accept a result"), submission, "q");
    assertThat(judged)
        .contains("Submission " + submission + " of task " + task + ": delivered by 5FHneW46")
        .contains("was paid 2 DML")
        .contains("its records stay until block");
  }

  @Test
  void menu_mistakes_areToldAndNothingIsLost() {
    String out = talk("annotator", "//Eve", "99", "", number("annotator", "Take a place"), "4000");

    assertThat(out)
        .contains("There is no choice 99; type a number from 1 to")
        .contains("the chain refused it: DecentralMLModule.TaskNotFound")
        .contains("Nothing waits for you.")
        .endsWith("Good-bye.\n");
  }

  @Test
  void menu_secret_isNotShown() {
    String phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk//Bob";

    String out = talk("engineer", phrase, number("engineer", "Give a place back"), "4000", "q");

    assertThat(out).contains("task abandon 4000 --suri=SECRET").doesNotContain("bottom drive");
  }

  @Test
  void role_json_tellsAndEnds() {
    Run run = Run.at(node, "role", "contributor", "--suri=//Ferdie");

    assertThat(run.exitCode()).isZero();
    assertThat(run.data().path("role").asString()).isEqualTo("Model contributor");
    assertThat(run.data().path("errands").isArray()).isTrue();
  }

  @Test
  void role_unknown_isNamed() {
    Run run = Run.of("role", "king", "--suri=//Ferdie");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("use creator, contributor, engineer or annotator");
  }
}
