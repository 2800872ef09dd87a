package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.rpc.RpcConfig;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that train, as people and scripts use them, with few rounds. */
@Timeout(120)
class TrainingCommandsTest {
  private static final String PAY = "1000000000000000000";

  @TempDir private Path folder = Path.of("");

  private static Run demo(String... more) {
    String[] first = {
      "demo", "--organisations=2", "--rounds=2", "--local-epochs=1", "--rpc-port=0"
    };
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Run.of(all);
  }

  @Test
  void demo_poisoned_reportsWhatChainAndStoreSay() throws Exception {
    Path file = folder.resolve("report.json");

    Run run = demo("--poison=1", "--report=" + file);

    assertThat(run.exitCode()).as(run.toString()).isZero();
    JsonNode report = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(report.path("seed").asLong()).isEqualTo(7);
    assertThat(report.path("rounds").size()).isEqualTo(2);
    double last = report.path("rounds").path(1).path("accuracy").asDouble();
    assertThat(last).isBetween(0.2, 1.0);
    assertThat(report.path("finalAccuracy").asDouble()).isEqualTo(last);
    assertThat(report.path("pooledAccuracy").asDouble()).isBetween(0.5, 1.0);
    assertThat(report.path("weightsHash").asString()).matches("[0-9a-f]{64}");
    JsonNode honest = report.path("organisations").path(0);
    JsonNode poisoned = report.path("organisations").path(1);
    assertThat(honest.path("account").asString()).startsWith("5");
    assertThat(honest.path("localAccuracy").asDouble()).isBetween(0.1, 1.0);
    assertThat(honest.path("paid").isString()).isTrue();
    assertThat(new BigInteger(honest.path("paid").asString()))
        .isEqualTo(new BigInteger(PAY).multiply(BigInteger.TWO));
    assertThat(poisoned.path("paid").asString()).isEqualTo("0");
    assertThat(poisoned.path("rejected").asInt()).isEqualTo(2);
    // Two rounds: opened, and for two contributors taken, delivered and judged.
    assertThat(report.path("extrinsics").asInt()).isEqualTo(2 * (1 + 2 * 3));
    assertThat(report.path("blocks").asInt()).isPositive();
    assertThat(report.path("seconds").asDouble()).isPositive();
  }

  @Test
  void demo_cheat_everyContributorRefuses() {
    Run run = demo("--cheat");

    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.out()).contains("every contributor refused it").doesNotContain("not everybody");
  }

  @Test
  void demo_folderWithoutImages_saysSo() {
    Run run = demo("--data=" + folder);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("error: ").contains("MNIST's layout").doesNotContain("\tat ");
  }

  @Test
  void simulate_seeds_printsTheTableOfResults() {
    Run run =
        Run.of("simulate", "--seeds=1-2", "--rounds=2", "--local-epochs=1", "--organisations=2");

    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.out().lines().toList())
        .hasSize(6)
        .satisfies(lines -> {
          assertThat(lines.get(0))
              .startsWith(
                  "| seed | round 1 | **round 2** | best alone | mean alone | worst alone |");
          assertThat(lines.get(2))
              .matches(
                  "\\| 1 \\| [0-9.]+ \\| \\*\\*[0-9.]+\\*\\* (\\| [0-9.]+ ){5}\\| [0-9a-f]{8} \\|");
          assertThat(lines.get(3)).startsWith("| 2 |");
          assertThat(lines.get(5))
              .matches(
                  "Mean \\*\\*[0-9.]+\\*\\*, minimum .*\\*\\*[0-2] of 2\\*\\*; pooled mean .*");
        });
  }

  @Test
  void simulate_nonsense_isRefused() {
    assertThat(Run.of("simulate", "--seeds=20-1").exitCode()).isEqualTo(2);
    assertThat(Run.of("simulate", "--poison=5").exitCode()).isEqualTo(2);
  }

  @Test
  void trainAndContribute_inProcessesOfTheirOwn_agree() throws Exception {
    try (ServedNode node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String store = "--store=" + folder.resolve("store");
      Future<Run> first = threads.submit(() -> contribute(node, "//Bob", "1/2", store));
      Future<Run> second = threads.submit(() -> contribute(node, "//Dave", "2/2", store));
      Run creator =
          Run.at(
              node,
              "train",
              "--suri=//Alice",
              store,
              "--places=2",
              "--rounds=2",
              "--local-epochs=1",
              "--pay=1");

      assertThat(creator.exitCode()).as(creator.toString()).isZero();
      String hash = creator.data().path("weights_hash").asString();
      Run packed =
          Run.of(
              "model",
              "pack",
              "--training",
              creator.data().path("plan").asString(),
              creator.data().path("weights").asString(),
              "--data=digits",
              store,
              "--json");
      assertThat(packed.data().path("weights_hash").asString()).isEqualTo(hash);
      assertThat(packed.data().path("after").path("accuracy").asDouble())
          .isEqualTo(creator.data().path("accuracy").asDouble());
      Run simulated =
          Run.of(
              "simulate",
              "--seed=7",
              "--organisations=2",
              "--rounds=2",
              "--local-epochs=1",
              "--json");
      // A sum of two does not depend on whose account comes first.
      assertThat(simulated.data().path("seeds").path(0).path("weightsHash").asString())
          .isEqualTo(hash);
      for (Future<Run> each : List.of(first, second)) {
        Run run = each.get();
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.data().path("weights_hash").asString()).isEqualTo(hash);
        assertThat(run.data().path("paid").asString()).isEqualTo("2000000000000000000");
      }
    }
  }

  private static Run contribute(ServedNode node, String who, String share, String store) {
    return contributeData(node, who, "digits:" + share, store);
  }

  private static Run contributeData(ServedNode node, String who, String data, String store) {
    return Run.at(
        node, "contribute", "--suri=" + who, "--creator=//Alice", "--data=" + data, store);
  }

  /** A table of points left and right of a line that nobody could tell without scaling. */
  private String table(String name, String heading, int rows, boolean swapped) throws Exception {
    StringBuilder text = new StringBuilder(heading).append('\n');
    for (int i = 0; i < rows; i++) {
      String side = i % 2 == 0 ? "left" : "right";
      double x = 1e6 + (i % 2 == 0 ? -1 : 1) * (1 + i % 7);
      text.append(swapped ? side + "," + i + "," + x : x + "," + side + "," + i).append('\n');
    }
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void trainAndContribute_onTables_scaleByThePlan() throws Exception {
    String creators = table("creator.csv", "x,side,i", 40, false);
    String own = table("own.csv", "side,i,x", 30, true);
    try (ServedNode node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String store = "--store=" + folder.resolve("store");
      Future<Run> contributor = threads.submit(() -> contributeData(node, "//Bob", own, store));
      Run creator =
          Run.at(
              node,
              "train",
              "--suri=//Alice",
              store,
              "--places=1",
              "--rounds=2",
              "--data=" + creators,
              "--label-column=side");

      assertThat(creator.exitCode()).as(creator.toString()).isZero();
      assertThat(creator.data().path("accuracy").asDouble()).isEqualTo(1);
      Run run = contributor.get();
      assertThat(run.exitCode()).as(run.toString()).isZero();
      assertThat(run.data().path("accuracy").asDouble()).isEqualTo(1);
      assertThat(run.data().path("accepted").asInt()).isEqualTo(2);
    }
  }

  @Test
  void simulate_tableWithAHole_namesTheCell() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "x,y\n1,a\n,b\n");

    Run run = Run.of("simulate", "--data=" + file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("row 3, column x has no value");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void contribute_shareThatIsNone_isRefused() throws Exception {
    try (ServedNode node =
        ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0))) {
      Run run = contribute(node, "//Bob", "3/2", "--store=" + folder);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.json().path("message").asString()).contains("no share 3 of 2");
    }
  }
}
