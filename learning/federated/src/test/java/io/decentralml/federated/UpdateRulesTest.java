package io.decentralml.federated;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.federated.UpdateCheck.Admitted;
import io.decentralml.federated.UpdateCheck.Reason;
import io.decentralml.federated.UpdateCheck.Refused;
import io.decentralml.training.Dataset;
import io.decentralml.training.Digits;
import io.decentralml.training.ModelShape;
import io.decentralml.training.Safetensors;
import io.decentralml.training.TensorSpec;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {
  private static final List<TensorSpec> LAYOUT = List.of(TensorSpec.of("w", 2));
  private static final ClientId CLIENT = ClientId.simulated(1);
  private final UpdateRules rules = new UpdateRules(0.5, 1000);
  private final Weights global = Weights.of(LAYOUT, new float[] {30, 40});

  @Test
  void check_honestUpdate_isAdmittedWithItsNorm() {
    Weights near = Weights.of(LAYOUT, new float[] {45, 60});

    assertThat(check(near, 1000))
        .isEqualTo(new Admitted(new ClientUpdate(CLIENT, near, 1000), 0.5));
  }

  @Test
  void check_tooFar_isRefused() {
    assertThat(reason(check(Weights.of(LAYOUT, new float[] {46, 60}), 10))).isEqualTo(Reason.NORM);
  }

  @Test
  void check_nearZeroGlobal_measuresFromOne() {
    Weights zero = Weights.of(LAYOUT, new float[2]);
    Weights half = Weights.of(LAYOUT, new float[] {0.5f, 0});

    assertThat(rules.check(zero, new ClientUpdate(CLIENT, half, 1))).isInstanceOf(Admitted.class);
  }

  @Test
  void check_notFinite_isRefused() {
    assertThat(reason(check(Weights.of(LAYOUT, new float[] {30, Float.NaN}), 10)))
        .isEqualTo(Reason.NOT_FINITE);
    assertThat(reason(check(Weights.of(LAYOUT, new float[] {30, Float.POSITIVE_INFINITY}), 10)))
        .isEqualTo(Reason.NOT_FINITE);
  }

  @Test
  void check_otherNameOrShape_isRefused() {
    Weights named = Weights.of(List.of(TensorSpec.of("v", 2)), new float[2]);
    Weights shaped = Weights.of(List.of(TensorSpec.of("w", 1, 2)), new float[2]);

    assertThat(reason(check(named, 10))).isEqualTo(Reason.LAYOUT);
    assertThat(reason(check(shaped, 10))).isEqualTo(Reason.LAYOUT);
  }

  @Test
  void check_exampleCountOutOfBounds_isRefused() {
    assertThat(reason(check(global, 0))).isEqualTo(Reason.EXAMPLE_COUNT);
    assertThat(reason(check(global, -1))).isEqualTo(Reason.EXAMPLE_COUNT);
    assertThat(reason(check(global, 1001))).isEqualTo(Reason.EXAMPLE_COUNT);
  }

  @Test
  void check_fileOtherThanClaimed_isRefused() {
    byte[] file = Safetensors.encode(global);
    UpdateClaim claim = new UpdateClaim(10, global.hash());
    assertThat(rules.check(global, CLIENT, claim, file)).isInstanceOf(Admitted.class);

    file[file.length - 1] ^= 1;
    assertThat(reason(rules.check(global, CLIENT, claim, file))).isEqualTo(Reason.HASH);
  }

  @Test
  void check_noWeightsFile_isRefused() {
    String hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    assertThat(reason(rules.check(global, CLIENT, new UpdateClaim(10, hash), new byte[0])))
        .isEqualTo(Reason.FORMAT);
  }

  @Test
  void check_scaledNoise_isRefusedByTheDefaults() {
    Dataset digits = Digits.load();
    TrainingPlan plan = TrainingPlan.of(ModelShape.of(digits), 7).withLocalEpochs(1);
    Organisation organisation = new Organisation(CLIENT, digits, 7);
    Weights start = plan.initialWeights();
    try (Trainer trainer = Trainer.open(plan.model(), plan.optimizer())) {
      ClientUpdate honest = organisation.work(plan).train(trainer, start, 0);
      ClientUpdate noise = organisation.noise().train(trainer, start, 0);

      assertThat(plan.rules().check(start, honest)).isInstanceOf(Admitted.class);
      assertThat(reason(plan.rules().check(start, noise))).isEqualTo(Reason.NORM);
    }
  }

  private UpdateCheck check(Weights weights, long exampleCount) {
    UpdateClaim claim = new UpdateClaim(exampleCount, weights.hash());
    return rules.check(global, CLIENT, claim, Safetensors.encode(weights));
  }

  private static Reason reason(UpdateCheck check) {
    assertThat(check).isInstanceOf(Refused.class);
    assertThat(((Refused) check).detail()).isNotBlank();
    return ((Refused) check).reason();
  }
}
