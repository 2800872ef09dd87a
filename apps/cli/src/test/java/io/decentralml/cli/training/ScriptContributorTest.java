package io.decentralml.cli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.Cid;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.ScriptConsent;
import io.decentralml.participant.ScriptContributor;
import io.decentralml.participant.ScriptContributor.Outcome;
import io.decentralml.participant.ScriptEvent;
import io.decentralml.participant.ScriptOffer;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.sandbox.Ending;
import io.decentralml.sandbox.SandboxReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The agent for scripts against a real node, with a workbench that only pretends to run them. */
@Timeout(120)
class ScriptContributorTest {
  private static final String SCRIPT = "#!/bin/sh\necho 42 >answer\n";
  private static final ScriptContributor.Workbench WORKBENCH =
      (_, results) -> {
        Files.writeString(results.resolve("answer"), "42\n");
        return report(new Ending.Finished(0), List.of("answer"));
      };

  @TempDir private Path folder = Path.of("");
  private final ServedNode node;
  private final List<AutoCloseable> opened = new ArrayList<>();

  ScriptContributorTest() throws Exception {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @BeforeEach
  void remember() {
    opened.add(node);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  /** The agent's process is gone. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Answers both questions as told. */
  private record Person(boolean runs, boolean sends) implements ScriptConsent {
    @Override
    public boolean toRun(ScriptOffer offer) {
      return runs;
    }

    @Override
    public boolean toSend(ScriptOffer offer, SandboxReport report, Path results) {
      return sends && Files.exists(results.resolve("answer"));
    }
  }

  @Test
  void deliver_script_isRunAndItsResultsAreInTheStore() throws Exception {
    Stage stage = stage();
    int task = offer(stage.participant("//Alice"), SCRIPT, 1);
    List<ScriptEvent> heard = new ArrayList<>();
    Participant bob = stage.participant("//Bob");
    var contributor = new ScriptContributor(bob, WORKBENCH, new Person(true, true), heard::add);

    MarketSubmission place = delivered(contributor.deliver(task));
    assertThat(place.status()).isEqualTo(Status.PENDING_VALIDATION);
    assertThat(place.claim().orElse(""))
        .contains("\"ending\":\"finished\"")
        .contains("\"files\":1");
    assertThat(bob.assets().has(Cid.parse(place.path().orElse("")))).isTrue();
    assertThat(heard).hasSize(4);

    var _ = stage.participant("//Alice").market().accept(place.id());
    assertThat(contributor.awaitJudgement(place.id()).status()).isEqualTo(Status.ACCEPTED);
    assertThat(heard.getLast()).isEqualTo(new ScriptEvent.Paid(place.id(), Stage.PAY));
  }

  @Test
  void deliver_killedAfterEachStep_takesOnePlaceAndDeliversOnce() throws Exception {
    Stage stage = stage();
    int task = offer(stage.participant("//Alice"), SCRIPT, 5);
    List<Class<?>> told = new ArrayList<>();
    for (int lives = 1; lives <= 4; lives++) {
      AtomicInteger left = new AtomicInteger(lives);
      ScriptContributor mortal =
          new ScriptContributor(
              stage.participant("//Bob"),
              WORKBENCH,
              new Person(true, true),
              event -> {
                told.add(event.getClass());
                if (left.decrementAndGet() == 0) {
                  throw new Killed();
                }
              });
      assertThatThrownBy(() -> mortal.deliver(task)).isInstanceOf(Killed.class);
    }
    List<ScriptEvent> heard = new ArrayList<>();
    Participant bob = stage.participant("//Bob");
    var last = new ScriptContributor(bob, WORKBENCH, new Person(false, false), heard::add);

    assertThat(delivered(last.deliver(task)).status()).isEqualTo(Status.PENDING_VALIDATION);
    assertThat(heard).isEmpty();
    assertThat(bob.market().submissionsOf(task)).hasSize(1);
    assertThat(told.stream().filter(ScriptEvent.PlaceTaken.class::equals)).hasSize(1);
    assertThat(told.stream().filter(ScriptEvent.Delivered.class::equals)).hasSize(1);
  }

  @Test
  void deliver_personDoesNotAgree_nothingIsHeldOrSent() throws Exception {
    Stage stage = stage();
    Participant bob = stage.participant("//Bob");
    int task = offer(stage.participant("//Alice"), SCRIPT, 1);
    var unasked = new ScriptContributor(bob, WORKBENCH, new Person(false, true), _ -> {});
    assertThatThrownBy(() -> unasked.deliver(task))
        .isInstanceOf(RefusalException.class)
        .hasMessageContaining("did not agree to run");
    assertThat(bob.market().submissionsOf(task)).isEmpty();

    var unsent = new ScriptContributor(bob, WORKBENCH, new Person(true, false), _ -> {});
    assertThatThrownBy(() -> unsent.deliver(task))
        .isInstanceOf(RefusalException.class)
        .hasMessageContaining("nothing left this machine");
    assertThat(bob.market().submissionsOf(task)).allMatch(ScriptContributorTest::isGivenBack);
  }

  @Test
  void deliver_scriptThatFailsOrIsStopped_givesThePlaceBack() throws Exception {
    Stage stage = stage();
    Participant bob = stage.participant("//Bob");
    int task = offer(stage.participant("//Alice"), SCRIPT, 1);
    for (Ending ending :
        List.of(
            new Ending.Finished(1),
            new Ending.OverLimit(Ending.Limit.MEMORY),
            new Ending.Broken(),
            new Ending.Finished(0))) {
      var contributor =
          new ScriptContributor(
              bob, (_, _) -> report(ending, List.of()), new Person(true, true), _ -> {});
      assertThat(contributor.deliver(task)).isInstanceOf(Outcome.Stopped.class);
    }
    assertThat(bob.market().submissionsOf(task))
        .isNotEmpty()
        .allMatch(ScriptContributorTest::isGivenBack);
  }

  @Test
  void deliver_whatIsNoScript_isRefusedBeforeAnyPlaceIsTaken() throws Exception {
    Stage stage = stage();
    Participant bob = stage.participant("//Bob");
    var contributor = new ScriptContributor(bob, WORKBENCH, new Person(true, true), _ -> {});
    int plan = offer(stage.participant("//Alice"), "{\"round\":0}", 1);
    int broken = offer(stage.participant("//Alice"), "PK\u0003\u0004", 1);
    assertThatThrownBy(() -> contributor.deliver(plan)).hasMessageContaining("is no script");
    assertThatThrownBy(() -> contributor.deliver(broken)).hasMessageContaining("cannot run");
    assertThatThrownBy(() -> contributor.deliver(99)).hasMessageContaining("no task 99");
    assertThat(bob.market().submissionsBy(bob.account())).isEmpty();
  }

  private Stage stage() throws Exception {
    Stage stage = new Stage(node, folder);
    opened.add(stage);
    return stage;
  }

  private static int offer(Participant creator, String content, int places) throws Exception {
    String path = creator.assets().put(content.getBytes(StandardCharsets.UTF_8)).toString();
    BlockNumber expiration = BlockNumber.of(creator.chain().bestNumber().value() + 1000);
    return creator.market().createContributorTask(path, Stage.PAY, places, expiration);
  }

  private static MarketSubmission delivered(Outcome outcome) {
    if (outcome instanceof Outcome.Delivered(MarketSubmission place)) {
      return place;
    }
    throw new AssertionError(outcome);
  }

  private static boolean isGivenBack(MarketSubmission place) {
    return place.status() == Status.ABANDONED;
  }

  private static SandboxReport report(Ending ending, List<String> output) {
    return new SandboxReport(
        "no sandbox", ending, Duration.ZERO, Duration.ZERO, 0, 1, "", output, 3, List.of());
  }
}
