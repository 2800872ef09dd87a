package io.decentralml.federated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.federated.RoundPlan.AcceptedUpdate;
import io.decentralml.federated.RoundPlan.Origin;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import io.decentralml.training.ModelShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plans and claims that strangers wrote. */
@Timeout(60)
class PlanFuzzTest {
  private interface Reader {
    void read(byte[] input) throws PlanException;
  }

  private static Fuzz.Target target(Reader reader) {
    return input -> {
      try {
        reader.read(input);
        return true;
      } catch (PlanException _) {
        return false;
      }
    };
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  @Test
  void trainingPlan_brokenJson_isAPlanOrAPlanException() {
    TrainingPlan plan = TrainingPlan.of(new ModelShape(64, 32, 10), 7);

    Fuzz.Outcome outcome =
        Fuzz.run(
            12_000, Mutator.ofTexts(List.of(text(plan.toJson()))), target(TrainingPlan::fromJson));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void roundPlan_brokenJson_isAPlanOrAPlanException() {
    RoundPlan round =
        new RoundPlan(
            1,
            "bplan",
            "bweights",
            new Origin.Aggregated(
                "bround",
                3,
                List.of(new AcceptedUpdate(4, ClientId.parse("d435"), 287, "bupdate"))));

    Fuzz.Outcome outcome =
        Fuzz.run(
            12_000, Mutator.ofTexts(List.of(text(round.toJson()))), target(RoundPlan::fromJson));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void updateClaim_brokenJson_isAClaimOrAPlanException() {
    String claim = new UpdateClaim(287, "ab".repeat(32)).toJson();

    Fuzz.Outcome outcome =
        Fuzz.run(
            12_000,
            Mutator.ofTexts(List.of(claim)),
            target(input -> UpdateClaim.fromJson(text(input))));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
