package io.decentralml.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.participant.ParticipantEvent.PlaceTaken;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node that goes away under its agents and comes back with its chain. */
@Timeout(120)
class NodeRestartTest {
  @TempDir private Path folder = Path.of("");

  private ServedNode node(int port) throws IOException, ForeignChainException {
    NodeConfig.Storage kept = new NodeConfig.Storage.Folder(folder.resolve("chain"));
    return ServedNode.start(
        ServedNode.temporary().withStorage(kept), RpcConfig.local().withPort(port));
  }

  @Test
  void restart_underAgents_trainingGoesOn() throws Exception {
    ServedNode node = node(0);
    try (Stage stage = new Stage(node, folder.resolve("store"))) {
      TrainingPlan plan = stage.plan(2);
      List<Organisation> organisations = stage.organisations("//Bob", "//Dave");
      Future<Weights> creator = stage.start(stage.creator("//Alice", plan, 2)::run);
      Future<Weights> bob =
          stage.start(stage.contributor("//Bob", "//Alice", organisations.get(0)::work)::run);
      Future<Weights> dave =
          stage.start(stage.contributor("//Dave", "//Alice", organisations.get(1)::work)::run);
      while (stage.events.stream().noneMatch(each -> each instanceof PlaceTaken)) {
        Thread.sleep(10);
      }

      int port = node.rpc().port();
      node.close();
      node = node(port);

      String hash = Stage.hash(creator);
      assertThat(hash).isEqualTo(stage.simulated(plan, "//Bob", "//Dave"));
      assertThat(Stage.hash(bob)).isEqualTo(hash);
      assertThat(Stage.hash(dave)).isEqualTo(hash);
    } finally {
      node.close();
    }
  }
}
