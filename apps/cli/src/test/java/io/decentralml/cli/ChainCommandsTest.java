package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.rpc.RpcConfig;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands against a real development node, as scripts use them. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainCommandsTest {
  private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

  private final ServedNode node;

  ChainCommandsTest() throws IOException, ForeignChainException {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @BeforeAll
  void reach() {
    assertThat(Run.at(node, "account", "balance", "//Alice").exitCode()).isZero();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Run ok(String... arguments) {
    Run run = Run.at(node, arguments);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.json().path("status").asString()).isEqualTo("ok");
    return run;
  }

  private static JsonNode event(Run run, String name) {
    for (JsonNode each : run.data().path("events")) {
      if (each.path("name").asString().equals(name)) {
        return each.path("fields");
      }
    }
    throw new AssertionError("no event " + name + " in " + run.out());
  }

  private BigInteger free(String account) {
    return new BigInteger(ok("account", "balance", account).data().path("free").asString());
  }

  private String create(String... more) {
    String[] all = new String[more.length + 10];
    String[] first = {
      "task", "create", "--suri=//Alice", "--type=modelcontributor", "--pay=2 DML",
      "--path=bafkplan", "--storage=ipfs", "--question=Train it", "--places=2", "--finalized"
    };
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return event(ok(all), "TaskCreated").path("taskid").asString();
  }

  private String assign(String task, String worker) {
    Run run = ok("task", "assign", task, "--suri=" + worker);
    return event(run, "TaskAssigned").path("submission_index").asString();
  }

  @Test
  void transfer_amount_arrives() {
    BigInteger before = free("//Ferdie");
    Run run = ok("account", "transfer", "//Ferdie", "1.5 DML", "--suri=//Alice");
    assertThat(free("//Ferdie").subtract(before)).isEqualTo("1500000000000000000");
    assertThat(new BigInteger(run.data().path("fee").asString())).isPositive();
    assertThat(run.data().path("block").asInt()).isPositive();
    assertThat(event(run, "Transfer").path("amount").asString()).isEqualTo("1500000000000000000");
  }

  @Test
  void transfer_tooMuch_isRefusedByName() {
    Run run = Run.at(node, "account", "transfer", "//Bob", "9999999999", "--suri=//Alice");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.json().path("error_code").asString()).isNotEmpty();
    assertThat(run.json().path("message").asString()).startsWith("the chain refused it");
  }

  @Test
  void transfer_emptyAccount_cannotPayTheFee() {
    Run run = Run.at(node, "account", "transfer", "//Bob", "1", "--suri=//Nobody");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.json().path("error_code").asString()).isEqualTo("not_included");
    assertThat(run.json().path("hint").asString()).contains("too little");
  }

  @Test
  void task_offeredTakenDeliveredAccepted_isPaid() {
    String task = create();
    String submission = assign(task, "//Bob");
    BigInteger before = free("//Bob");
    ok("task", "send-result", submission, "--suri=//Bob", "--path=bafkresult", "--storage=IPFS");
    Run accepted = ok("task", "accept", submission, "--suri=//Alice");
    assertThat(event(accepted, "TaskResultAccepted").path("paid").asString())
        .isEqualTo("2000000000000000000");
    assertThat(event(accepted, "TaskResultAccepted").path("worker").asString()).isEqualTo(BOB);
    assertThat(free("//Bob").subtract(before)).isGreaterThan(new BigInteger("2000000000000000000"));
    JsonNode result = ok("task", "results", task).data().path(0);
    assertThat(result.path("status").asString()).isEqualTo("Accepted");
    assertThat(result.path("result_path").asString()).isEqualTo("bafkresult");
    assertThat(result.path("result_storage_type").asString()).isEqualTo("IPFS");
    assertThat(result.path("result").isNull()).isTrue();
    assertThat(result.path("paid_amount").asString()).isEqualTo("2000000000000000000");
  }

  @Test
  void task_rejected_saysWhy() {
    String submission = assign(create(), "//Charlie");
    ok("task", "send-result", submission, "--suri=//Charlie", "--result=0x6869");
    Run rejected =
        ok("task", "reject", submission, "--suri=//Alice", "--reason=not even an answer");
    assertThat(event(rejected, "TaskResultRejected").path("reason").asString())
        .isEqualTo("not even an answer");
    JsonNode result = ok("task", "results", "--worker=//Charlie").data().path(0);
    assertThat(result.path("status").asString()).isEqualTo("Rejected");
    assertThat(result.path("result").asString()).isEqualTo("0x6869");
  }

  @Test
  void task_withdrawn_isListedSo() {
    String task = create();
    assertThat(
            event(ok("task", "withdraw", task, "--suri=//Alice"), "TaskWithdrawn")
                .path("refunded")
                .asString())
        .isEqualTo("4000000000000000000");
    JsonNode shown = ok("task", "show", task).data();
    assertThat(shown.path("question").asString()).isEqualTo("Train it");
    assertThat(shown.path("model_contributor_script_path").asString()).isEqualTo("bafkplan");
    assertThat(shown.path("pays_amount").asString()).isEqualTo("2000000000000000000");
    JsonNode listed = ok("task", "list", "--creator=//Alice").data();
    assertThat(listed.valueStream().map(each -> each.path("task_id").asString())).contains(task);
  }

  @Test
  void task_abandoned_freesThePlace() {
    String task = create();
    ok("task", "abandon", assign(task, "//Dave"), "--suri=//Dave");
    JsonNode listed = ok("task", "list").data();
    assertThat(
            listed
                .valueStream()
                .filter(each -> each.path("task_id").asString().equals(task))
                .map(each -> each.path("free_places").asInt()))
        .containsExactly(2);
  }

  @Test
  void task_tooEarly_isRefusedWithNameAndCure() {
    String task = create();
    Run run = Run.at(node, "task", "expire", task, "--suri=//Bob");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.json().path("error_code").asString())
        .isEqualTo("DecentralMLModule.TaskNotExpired");
    assertThat(run.json().path("message").asString()).contains("wait");
  }

  @Test
  void task_unknown_isNotFound() {
    Run run = Run.at(node, "task", "show", "4000000000");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().path("error_code").asString()).isEqualTo("not_found");
  }

  @Test
  void assign_forPeople_saysWhatToDoNext() {
    String task = create();
    Run run = Run.of("task", "assign", task, "--suri=//Eve", "--url=" + node.url());
    assertThat(run.out())
        .containsPattern(
            "You have a place of task "
                + task
                + ": submission (\\d+)\\. Deliver it with task send-result \\1\\. Block \\d+, fee");
  }

  @Test
  void list_forPeople_isATable() {
    String task = create();
    Run run = Run.of("task", "list", "--url=" + node.url());
    assertThat(run.out().lines().findFirst().orElseThrow()).startsWith("TASK").contains("CREATOR");
    assertThat(run.out()).contains(task + "  ").contains("2 DML").contains("2 of 2");
  }

  @Test
  void fund_upTo_sendsWhatIsMissingOnceEach(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("team.txt");
    Files.writeString(file, "# the team\n//Nora\n\n//Otto  # the new one\n//Nora\n");

    Run first = ok("fund", "--up-to=5", "--file=" + file, "//Bob", "--suri=//Alice");
    Run second = ok("fund", "--up-to=5", "--file=" + file, "//Bob", "--suri=//Alice");

    assertThat(first.data().valueStream().map(each -> each.path("sent").asString()))
        .containsExactly("0", "5000000000000000000", "5000000000000000000");
    assertThat(second.data().valueStream().map(each -> each.path("sent").asString()))
        .containsExactly("0", "0", "0");
    assertThat(free("//Nora")).isEqualTo("5000000000000000000");
  }

  @Test
  void fund_task_sendsToThoseWhoTakePart() {
    String task = create();
    assign(task, "//Dave");
    assign(task, "//Dave");
    BigInteger before = free("//Dave");

    Run run = ok("fund", "--amount=1.5 DML", "--task=" + task, "--suri=//Alice");

    assertThat(run.data().size()).isEqualTo(1);
    assertThat(free("//Dave").subtract(before)).isEqualTo("1500000000000000000");
  }

  @Test
  void fund_tooMuchTogether_sendsNothing() {
    BigInteger before = free("//Ferdie//stash");

    Run run =
        Run.at(node, "fund", "--amount=6000000", "//Ferdie//stash", "//Eve", "--suri=//Charlie");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().path("message").asString()).contains("12000000");
    assertThat(free("//Ferdie//stash")).isEqualTo(before);
  }

  @Test
  void fund_nobody_isUsage() {
    Run run = Run.at(node, "fund", "--amount=1", "--suri=//Alice");

    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void task_disputed_isDecidedBySudo() {
    String submission = assign(create(), "//Ferdie");
    ok("task", "send-result", submission, "--suri=//Ferdie", "--result=seven");
    ok("task", "reject", submission, "--suri=//Alice", "--reason=eight");
    ok("task", "dispute", submission, "--suri=//Ferdie");
    Run stranger = Run.at(node, "task", "resolve", submission, "--worker", "--suri=//Bob");
    assertThat(stranger.json().path("error_code").asString()).isEqualTo("Sudo.RequireSudo");

    Run resolved = ok("task", "resolve", submission, "--worker", "--suri=//Alice");

    assertThat(event(resolved, "DisputeResolved").path("worker_is_right").asBoolean()).isTrue();
    assertThat(event(resolved, "TaskResultAccepted").path("paid").asString())
        .isEqualTo("2000000000000000000");
    Run again = Run.at(node, "task", "resolve", submission, "--creator", "--suri=//Alice");
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.json().path("error_code").asString())
        .isEqualTo("DecentralMLModule.InvalidStatus");
  }

  @Test
  void task_custom_isValidatedByAttestersAndForThoseAllowed() {
    String task = create("--validation=CustomAccept");
    ok("task", "allow", task, "//Eve", "//Ferdie", "--suri=//Alice");
    Run dave = Run.at(node, "task", "assign", task, "--suri=//Dave");
    assertThat(dave.json().path("error_code").asString())
        .isEqualTo("DecentralMLModule.WorkerNotAllowed");
    String submission = assign(task, "//Eve");
    ok("task", "send-result", submission, "--suri=//Eve", "--result=seven");

    ok("task", "validate", submission, "--passed", "--suri=//Bob");
    Run validated = ok("task", "validate", submission, "--passed", "--suri=//Charlie");

    assertThat(event(validated, "TaskResultValidated").path("submission_id").asString())
        .isEqualTo(submission);
    ok("task", "accept", submission, "--suri=//Alice");
  }
}
