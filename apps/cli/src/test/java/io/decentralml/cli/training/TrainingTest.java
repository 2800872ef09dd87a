package io.decentralml.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.assets.Cid;
import io.decentralml.assets.StoreKind;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.federated.UpdateCheck;
import io.decentralml.federated.UpdateClaim;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.participant.ModelCreator;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ParticipantEvent.PlaceTaken;
import io.decentralml.participant.ParticipantEvent.RoundFolded;
import io.decentralml.participant.ParticipantEvent.RoundResumed;
import io.decentralml.participant.ParticipantEvent.UpdateJudged;
import io.decentralml.participant.ParticipantEvent.UpdatePaid;
import io.decentralml.participant.ParticipantEvent.UpdateSent;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents that train together over a real node, undisturbed and not. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingTest {
  private static final String BOB = "//Bob";
  private static final String DAVE = "//Dave";
  private static final BigInteger FUNDS = BigInteger.TEN.pow(20);

  private final ServedNode node;
  @TempDir private Path folder = Path.of("");
  private Stage stage;
  private String creator = "";

  TrainingTest() throws IOException, ForeignChainException {
    node =
        ServedNode.start(
            ServedNode.temporary().withSealing(SealingMode.parse("instant")),
            RpcConfig.local().withPort(0));
  }

  @BeforeEach
  void raise(TestInfo test) throws IOException {
    stage = new Stage(node, folder);
    creator = "//" + test.getDisplayName();
    Participant alice = stage.participant("//Alice");
    Participant poor = stage.participant(creator);
    var _ =
        alice
            .chain()
            .submit(
                alice
                    .chain()
                    .call(
                        "Balances",
                        "transfer_keep_alive",
                        Map.of("dest", Map.of("Id", poor.account()), "value", FUNDS)),
                alice.key());
  }

  @AfterEach
  void lower() {
    stage.close();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Future<Weights> contribute(Organisation organisation, String uri) {
    return stage.start(stage.contributor(uri, creator, organisation::work)::run);
  }

  private List<MarketSubmission> submissions() {
    Participant reader = stage.participant(creator);
    return reader.market().tasksOf(reader.account()).stream()
        .flatMap(task -> reader.market().submissionsOf(task.id()).stream())
        .toList();
  }

  private BigInteger paid(String uri) {
    return submissions().stream()
        .filter(each -> each.worker().equals(stage.participant(uri).account()))
        .map(each -> new BigInteger(each.paid().toString()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger times(int count, Balance pay) {
    return new BigInteger(pay.toString()).multiply(BigInteger.valueOf(count));
  }

  @Test
  void run_undisturbed_givesWhatTheSimulationGives() throws Exception {
    TrainingPlan plan = stage.plan(2);
    List<Organisation> organisations = stage.organisations(BOB, DAVE);

    Future<Weights> bob = contribute(organisations.get(0), BOB);
    Future<Weights> dave = contribute(organisations.get(1), DAVE);
    String hash = Stage.hash(stage.start(stage.creator(creator, plan, 2)::run));

    assertThat(hash).isEqualTo(stage.simulated(plan, BOB, DAVE));
    assertThat(Stage.hash(bob)).isEqualTo(hash);
    assertThat(Stage.hash(dave)).isEqualTo(hash);
    assertThat(paid(BOB)).isEqualTo(times(2, Stage.PAY));
    assertThat(paid(DAVE)).isEqualTo(times(2, Stage.PAY));
  }

  @Test
  void run_poisonedContributor_isRejectedAndUnpaid() throws Exception {
    List<Organisation> organisations = stage.organisations(BOB, DAVE);

    Future<Weights> bob = contribute(organisations.get(0), BOB);
    Future<Weights> dave =
        stage.start(stage.contributor(DAVE, creator, _ -> organisations.get(1).noise())::run);
    String hash = Stage.hash(stage.start(stage.creator(creator, stage.plan(2), 2)::run));

    assertThat(Stage.hash(bob)).isEqualTo(hash);
    assertThat(Stage.hash(dave)).isEqualTo(hash);
    assertThat(paid(BOB)).isEqualTo(times(2, Stage.PAY));
    assertThat(paid(DAVE)).isZero();
    assertThat(submissions().stream().map(MarketSubmission::status))
        .containsExactlyInAnyOrder(
            Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.REJECTED);
  }

  @Test
  void run_falseAggregate_isRefusedByAll() throws Exception {
    List<Organisation> organisations = stage.organisations(BOB, DAVE);
    ModelCreator cheat = stage.creator(creator, stage.plan(2), 2).publishing(TrainingTest::forged);

    Future<Weights> bob = contribute(organisations.get(0), BOB);
    Future<Weights> dave = contribute(organisations.get(1), DAVE);
    var _ = stage.start(cheat::run);

    for (Future<Weights> each : List.of(bob, dave)) {
      assertThat(Stage.failure(each))
          .isInstanceOf(RefusalException.class)
          .hasMessageContaining("the aggregate is false");
    }
    assertThat(submissions()).hasSize(2);
  }

  private static Weights forged(Weights weights) {
    float[] values = weights.toArray();
    values[0] += 1e-3f;
    return Weights.of(weights.layout(), values);
  }

  @Test
  void run_contributorKilledTwice_resumes() throws Exception {
    TrainingPlan plan = stage.plan(2);
    List<Organisation> organisations = stage.organisations(BOB, DAVE);
    Stage.Killing atWork = stage.new Killing(event -> event instanceof PlaceTaken);
    Stage.Killing delivered = stage.new Killing(event -> event instanceof UpdateSent);

    Future<Weights> dave = contribute(organisations.get(1), DAVE);
    Future<Weights> leader = stage.start(stage.creator(creator, plan, 2)::run);
    atWork.await(
        stage.start(stage.contributor(BOB, creator, organisations.get(0)::work, atWork)::run));
    delivered.await(
        stage.start(stage.contributor(BOB, creator, organisations.get(0)::work, delivered)::run));
    Future<Weights> bob = contribute(organisations.get(0), BOB);

    String hash = Stage.hash(leader);
    assertThat(hash).isEqualTo(stage.simulated(plan, BOB, DAVE));
    assertThat(Stage.hash(bob)).isEqualTo(hash);
    assertThat(Stage.hash(dave)).isEqualTo(hash);
    assertThat(submissions()).hasSize(4);
    // Whoever comes back after the end, having had a part, hears how it ended.
    assertThat(Stage.hash(contribute(organisations.get(0), BOB))).isEqualTo(hash);
  }

  @Test
  void run_creatorKilledTwice_resumes() throws Exception {
    TrainingPlan plan = stage.plan(2);
    List<Organisation> organisations = stage.organisations(BOB, DAVE);
    Stage.Killing midRound = stage.new Killing(event -> event instanceof UpdateJudged);
    Stage.Killing between = stage.new Killing(event -> event instanceof RoundFolded);
    // What is no round of a training does not confuse anybody.
    int foreign = foreignTask();

    Future<Weights> bob = contribute(organisations.get(0), BOB);
    Future<Weights> dave = contribute(organisations.get(1), DAVE);
    midRound.await(stage.start(stage.creator(creator, plan, 2, midRound)::run));
    between.await(stage.start(stage.creator(creator, plan, 2, between)::run));
    String hash = Stage.hash(stage.start(stage.creator(creator, plan, 2)::run));

    assertThat(hash).isEqualTo(stage.simulated(plan, BOB, DAVE));
    assertThat(Stage.hash(bob)).isEqualTo(hash);
    assertThat(Stage.hash(dave)).isEqualTo(hash);
    assertThat(stage.events.stream().filter(each -> each instanceof RoundResumed)).hasSize(2);
    assertThat(submissions()).hasSize(4).noneMatch(each -> each.task() == foreign);
  }

  private int foreignTask() {
    Participant self = stage.participant(creator);
    BlockNumber expiration = self.chain().bestNumber().saturatingPlus(1000);
    return self.market().createContributorTask("a script of my own", Stage.PAY, 1, expiration);
  }

  @Test
  void run_unusableUpdates_areRejectedAndTheRestCounts() throws Exception {
    List<Organisation> organisations = stage.organisations(BOB, DAVE);
    Future<Weights> leader = stage.start(stage.creator(creator, stage.plan(1), 4)::run);
    Future<Weights> bob = contribute(organisations.get(0), BOB);
    MarketSubmission first = awaitAccepted();
    Participant eve = stage.participant("//Eve");
    String claim = new UpdateClaim(5, "00").toJson();
    String absent = Cid.of(new byte[] {1, 2, 3}).toString();

    deliver(eve.market(), first.task(), claim, absent);
    deliver(eve.market(), first.task(), "{\"exampleCount\":", "no name of an asset");
    // A second update of one worker, though it is as good as the first.
    deliver(
        stage.participant(BOB).market(),
        first.task(),
        first.claim().orElseThrow(),
        first.path().orElseThrow());

    assertThat(Stage.hash(leader)).isEqualTo(Stage.hash(bob));
    assertThat(refusals())
        .containsExactlyInAnyOrder(
            UpdateCheck.Reason.HASH, UpdateCheck.Reason.FORMAT, UpdateCheck.Reason.REPEATED);
    assertThat(paid(BOB)).isEqualTo(times(1, Stage.PAY));
    assertThat(paid("//Eve")).isZero();
  }

  private MarketSubmission awaitAccepted() throws InterruptedException {
    while (stage.events.stream().noneMatch(each -> each instanceof UpdatePaid)) {
      Thread.sleep(20);
    }
    return submissions().getFirst();
  }

  private static void deliver(TaskMarket market, int task, String claim, String path) {
    var _ = market.sendResult(market.assign(task), claim, path, StoreKind.FOLDER);
  }

  private List<UpdateCheck.Reason> refusals() {
    return stage.events.stream()
        .filter(each -> each instanceof UpdateJudged)
        .map(each -> ((UpdateJudged) each).check())
        .filter(check -> check instanceof UpdateCheck.Refused)
        .map(check -> ((UpdateCheck.Refused) check).reason())
        .toList();
  }

  @Test
  void run_lateJoiner_followsTheRoundsFromTheStart() throws Exception {
    List<Organisation> organisations = stage.organisations(BOB, DAVE);
    Stage.Killing second =
        stage.new Killing(event -> event instanceof UpdatePaid paid && paid.round() == 1);
    Future<Weights> leader = stage.start(stage.creator(creator, stage.plan(3), 1)::run);

    second.await(
        stage.start(stage.contributor(BOB, creator, organisations.get(0)::work, second)::run));
    Future<Weights> dave = contribute(organisations.get(1), DAVE);

    assertThat(Stage.hash(leader)).isEqualTo(Stage.hash(dave));
    assertThat(submissions()).hasSize(3);
    assertThat(paid(DAVE)).isEqualTo(times(1, Stage.PAY));
  }
}
