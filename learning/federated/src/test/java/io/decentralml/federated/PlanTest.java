package io.decentralml.federated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.federated.RoundPlan.AcceptedUpdate;
import io.decentralml.federated.RoundPlan.Origin;
import io.decentralml.training.ModelShape;
import io.decentralml.training.Optimizer;
import io.decentralml.training.TableSchema;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  private static final TrainingPlan PLAN =
      new TrainingPlan(
          "FedAvg",
          new ModelShape(64, 128, 10),
          new Optimizer.Sgd(0.1),
          16,
          10,
          5,
          -7,
          new UpdateRules(3, 1000),
          Optional.empty());

  private static final String PLAN_JSON =
      "{\"format\":\"decentralml-training-plan/1\",\"strategy\":\"FedAvg\","
          + "\"model\":{\"inputs\":64,\"hidden\":128,\"classes\":10},"
          + "\"optimizer\":{\"name\":\"SGD\",\"learningRate\":0.1},"
          + "\"batchSize\":16,\"localEpochs\":10,\"rounds\":5,\"seed\":-7,"
          + "\"rules\":{\"maxRelativeNorm\":3.0,\"maxExampleCount\":1000}}";

  private static final RoundPlan ROUND =
      new RoundPlan(
          1,
          "bplan",
          "bweights",
          new Origin.Aggregated(
              "bround", 3, List.of(new AcceptedUpdate(4, ClientId.parse("d435"), 287, "bupdate"))));

  private static final String ROUND_JSON =
      "{\"format\":\"decentralml-round-plan/1\",\"round\":1,\"trainingPlan\":\"bplan\","
          + "\"weights\":\"bweights\",\"previous\":{\"roundPlan\":\"bround\",\"task\":3,"
          + "\"accepted\":[{\"submission\":4,\"client\":\"d435\",\"exampleCount\":287,"
          + "\"weights\":\"bupdate\"}]}}";

  @Test
  void trainingPlan_hasOneSpelling() throws IOException {
    assertThat(new String(PLAN.toJson(), UTF_8)).isEqualTo(PLAN_JSON);
    assertThat(TrainingPlan.fromJson(PLAN_JSON.getBytes(UTF_8))).isEqualTo(PLAN);
  }

  @Test
  void trainingPlan_default_roundTrips() throws IOException {
    TrainingPlan plan = TrainingPlan.of(new ModelShape(784, 128, 10), Long.MAX_VALUE);

    assertThat(TrainingPlan.fromJson(plan.toJson())).isEqualTo(plan);
  }

  @Test
  void trainingPlan_ofTables_recordsScalesAndClasses() throws IOException {
    TrainingPlan plan =
        TrainingPlan.of(new ModelShape(2, 8, 2), 1)
            .withTable(
                new TableSchema(
                    List.of("age", "weight, kg"),
                    List.of(40.0, 70.5),
                    List.of(10.0, 1e-3),
                    "ill",
                    List.of("no", "yes")));

    assertThat(new String(plan.toJson(), UTF_8))
        .endsWith(
            ",\"table\":{\"features\":[{\"name\":\"age\",\"mean\":40.0,\"deviation\":10.0},"
                + "{\"name\":\"weight, kg\",\"mean\":70.5,\"deviation\":0.001}],"
                + "\"label\":\"ill\",\"classes\":[\"no\",\"yes\"]}}");
    assertThat(TrainingPlan.fromJson(plan.toJson())).isEqualTo(plan);
    assertThatThrownBy(
            () -> TrainingPlan.of(new ModelShape(3, 8, 2), 1).withTable(plan.table().orElseThrow()))
        .isInstanceOf(IllegalArgumentException.class);
    String broken = new String(plan.toJson(), UTF_8).replace("\"mean\":40.0,", "");
    assertThatThrownBy(() -> TrainingPlan.fromJson(broken.getBytes(UTF_8)))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("\"mean\"");
  }

  @Test
  void roundPlan_hasOneSpelling() throws IOException {
    assertThat(new String(ROUND.toJson(), UTF_8)).isEqualTo(ROUND_JSON);
    assertThat(RoundPlan.fromJson(ROUND_JSON.getBytes(UTF_8))).isEqualTo(ROUND);
  }

  @Test
  void roundPlan_first_roundTrips() throws IOException {
    RoundPlan first = new RoundPlan(0, "bplan", "bweights", new Origin.Initial());

    assertThat(RoundPlan.fromJson(first.toJson())).isEqualTo(first);
  }

  @Test
  void updateClaim_roundTrips() throws IOException {
    UpdateClaim claim = new UpdateClaim(287, "ab".repeat(32));

    assertThat(claim.toJson())
        .isEqualTo("{\"exampleCount\":287,\"weightsHash\":\"" + "ab".repeat(32) + "\"}");
    assertThat(UpdateClaim.fromJson(claim.toJson())).isEqualTo(claim);
    assertThatThrownBy(() -> UpdateClaim.fromJson("{\"exampleCount\":\"many\"}"))
        .isInstanceOf(PlanException.class);
  }

  @Test
  void fromJson_truncatedOrTrailing_isRefused() {
    for (String json : List.of(PLAN_JSON, ROUND_JSON)) {
      byte[] bytes = json.getBytes(UTF_8);
      for (int length = 0; length < bytes.length; length++) {
        byte[] truncated = Arrays.copyOf(bytes, length);
        assertThatThrownBy(() -> TrainingPlan.fromJson(truncated))
            .isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> RoundPlan.fromJson(truncated)).isInstanceOf(PlanException.class);
      }
    }
    assertThatThrownBy(() -> TrainingPlan.fromJson((PLAN_JSON + "{}").getBytes(UTF_8)))
        .isInstanceOf(PlanException.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plan/1, plan/2, this version reads",
        "FedAvg, FedFoo, unknown strategy",
        "SGD, Lion, SGD or Adam",
        "0.1, -0.1, learning rate must be positive",
        "16, 0, must be positive",
        "128, 0, width",
        "128, 99999999999, too large",
        "128, 1.5, whole number",
        "\"seed\":-7, \"seed\":null, whole number",
        "3.0, -1, bounds must be positive",
        "\"rules\", \"rulez\", \"rules\" must be an object",
      })
  void trainingPlan_malformed_saysWhy(String text, String replacement, String reason) {
    assertThatThrownBy(
            () -> TrainingPlan.fromJson(PLAN_JSON.replace(text, replacement).getBytes(UTF_8)))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"round\":1, \"round\":0, cannot start from",
        "d435, xyz, not a round plan",
        "\"accepted\", \"other\", at least one accepted",
        "\"task\":3, \"task\":\"3\", whole number",
      })
  void roundPlan_malformed_saysWhy(String text, String replacement, String reason) {
    assertThatThrownBy(
            () -> RoundPlan.fromJson(ROUND_JSON.replace(text, replacement).getBytes(UTF_8)))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining(reason);
  }
}
