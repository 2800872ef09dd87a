package io.decentralml.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.federated.SimulationReport.RoundResult;
import io.decentralml.federated.UpdateCheck.Admitted;
import io.decentralml.federated.UpdateCheck.Reason;
import io.decentralml.federated.UpdateCheck.Refused;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.ModelShape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final DatasetSplit DIGITS = Digits.load().holdOut(7);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(ModelShape.of(DIGITS.training()), 7).withRounds(4).withLocalEpochs(5);
  private static final Simulation SIMULATION = Simulation.of(PLAN, DIGITS, 5, 0.5);

  @Test
  void run_onDigits_beatsEveryLoneOrganisation() throws InterruptedException {
    List<RoundResult> heard = new ArrayList<>();

    SimulationReport report = SIMULATION.run(heard::add);

    assertThat(report.rounds()).isEqualTo(heard).hasSize(4);
    assertThat(report.finalAccuracy())
        .isGreaterThan(0.85)
        .isGreaterThan(report.rounds().getFirst().accuracy())
        .isGreaterThan(report.bestLocalAccuracy());
    assertThat(report.pooledAccuracy()).isGreaterThan(0.93);
    assertThat(report.organisations().stream().mapToInt(o -> o.exampleCount()).sum())
        .isEqualTo(DIGITS.training().size());
    assertThat(report.rounds())
        .allSatisfy(round -> assertThat(round.checks()).hasOnlyElementsOfType(Admitted.class));
  }

  @Test
  void run_twice_sameHashAndAccuracies() throws InterruptedException {
    SimulationReport once = SIMULATION.run(_ -> {});
    SimulationReport again = SIMULATION.run(_ -> {});

    assertThat(again.weightsHash()).isEqualTo(once.weightsHash());
    assertThat(again.organisations()).isEqualTo(once.organisations());
    assertThat(again.rounds()).isEqualTo(once.rounds());
  }

  @Test
  void run_poisonedClients_areRefusedAndTheModelLearns() throws InterruptedException {
    SimulationReport report = SIMULATION.withPoisoned(2).run(_ -> {});

    for (RoundResult round : report.rounds()) {
      assertThat(round.checks().subList(0, 3)).hasOnlyElementsOfType(Admitted.class);
      assertThat(round.checks().subList(3, 5))
          .allMatch(
              check -> check instanceof Refused(_, Reason reason, _) && reason == Reason.NORM);
    }
    assertThat(report.finalAccuracy()).isGreaterThan(report.rounds().getFirst().accuracy());
  }

  @Test
  void withPoisoned_everyone_isRefused() {
    assertThatThrownBy(() -> SIMULATION.withPoisoned(5)).hasMessageContaining("must be honest");
  }
}
