package io.decentralml.cli.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.decentralml.assets.FolderAssetStore;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.models.Improvement;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.Network;
import io.decentralml.models.Retuning;
import io.decentralml.participant.EngineerEvent;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.ModelDocuments;
import io.decentralml.participant.ModelEngineer;
import io.decentralml.participant.Participant;
import io.decentralml.participant.TaskMarket;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The agent of an engineer against a real node, killed wherever it tells something. */
@Timeout(120)
class ModelEngineerTest {
  private static final DatasetSplit DIGITS = Digits.load().holdOut(7);
  private static final Improvement RETUNE = new Improvement.Retune(new Retuning(2, 16, 0.3, 7));

  @TempDir private Path folder = Path.of("");
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** The agent's process is gone. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private ServedNode node;

  ModelEngineerTest() throws Exception {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @BeforeEach
  void remember() {
    opened.add(node);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private Participant participant(String name) throws Exception {
    ChainClient chain = ChainClient.connect(node.url());
    opened.add(chain);
    return new Participant(
        name,
        chain,
        FolderAssetStore.open(folder),
        KeyPair.fromUri(SignatureScheme.SR25519, "//" + name));
  }

  private int offer(Participant creator, int places) throws Exception {
    Network network = new Network(64, List.of(8), 10);
    String path =
        new ModelDocuments(creator.assets())
            .store(ModelPackage.of(network, network.initialWeights(1), Manifest.Origin.unknown()))
            .toString();
    var call =
        creator
            .chain()
            .call(
                TaskMarket.PALLET,
                "create_task",
                Map.of(
                    "task_type",
                    "ModelEngineer",
                    "pays_amount",
                    1_000_000_000_000L,
                    "expiration_block",
                    creator.chain().bestNumber().toLong() + 1000,
                    "max_assignments",
                    places,
                    "validation_strategy",
                    "ManualAccept",
                    "model_engineer_path",
                    path,
                    "model_engineer_storage_type",
                    "IPFS"));
    return creator
        .chain()
        .submit(call, creator.key())
        .event(TaskMarket.PALLET, "TaskCreated")
        .fields()
        .index("taskid");
  }

  @Test
  void deliver_killedAfterEachStep_goesOnAndDeliversOnce() throws Exception {
    Participant creator = participant("Alice");
    int task = offer(creator, 5);
    List<Class<?>> told = new ArrayList<>();
    for (int lives = 1; lives <= 6; lives++) {
      int last = lives;
      List<EngineerEvent> heard = new ArrayList<>();
      ModelEngineer mortal =
          new ModelEngineer(
              participant("Bob"),
              RETUNE,
              _ -> DIGITS,
              event -> {
                heard.add(event);
                told.add(event.getClass());
                if (heard.size() == last) {
                  throw new Killed();
                }
              });
      try {
        var _ = mortal.deliver(task);
      } catch (Killed _) {
        // Started again.
      }
    }

    List<EngineerEvent> heard = new ArrayList<>();
    ModelEngineer.Delivery delivery =
        new ModelEngineer(participant("Bob"), RETUNE, _ -> DIGITS, heard::add).deliver(task);

    List<MarketSubmission> places = creator.market().submissionsOf(task);
    assertThat(places).hasSize(1);
    assertThat(places.getFirst().status()).isEqualTo(MarketSubmission.Status.PENDING_VALIDATION);
    assertThat(places.getFirst().path()).contains(delivery.asset().toString());
    assertThat(places.getFirst().claim().orElse("")).contains("\"architecture\":\"64-8-10\"");
    assertThat(heard).isEmpty();
    assertThat(told.stream().filter(EngineerEvent.PlaceTaken.class::equals)).hasSize(1);
    assertThat(told.stream().filter(EngineerEvent.Delivered.class::equals)).hasSize(1);
  }

  @Test
  void deliver_oneAfterTheOther_giveTheSameBytesForTheSameWork() throws Exception {
    Participant creator = participant("Alice");
    int task = offer(creator, 2);
    var bob = new ModelEngineer(participant("Bob"), RETUNE, _ -> DIGITS, _ -> {}).deliver(task);
    var dave = new ModelEngineer(participant("Dave"), RETUNE, _ -> DIGITS, _ -> {}).deliver(task);

    assertThat(dave.asset()).isEqualTo(bob.asset());
    assertThat(dave.submission().id()).isNotEqualTo(bob.submission().id());
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(
            () -> new ModelEngineer(participant("Eve"), RETUNE, _ -> DIGITS, _ -> {}).deliver(task))
        .withMessageContaining("no free place");
  }
}
