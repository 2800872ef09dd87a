package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final List<TensorSpec> PAIR = List.of(TensorSpec.of("a", 2));

  @Test
  void norm_and_distance_areEuclidean() {
    Weights weights = Weights.of(PAIR, new float[] {3, -4});

    assertThat(weights.norm()).isEqualTo(5);
    assertThat(weights.distance(Weights.of(PAIR, new float[] {0, 0}))).isEqualTo(5);
  }

  @Test
  void of_valuesChangedLater_keepsItsOwn() {
    float[] values = {1, 2};
    Weights weights = Weights.of(PAIR, values);

    values[0] = 9;
    weights.toArray()[1] = 9;

    assertThat(weights).isEqualTo(Weights.of(PAIR, new float[] {1, 2}));
  }

  @Test
  void of_wrongCountOrOrder_isRefused() {
    assertThatThrownBy(() -> Weights.of(PAIR, new float[3]))
        .hasMessageContaining("2 elements, values 3");
    assertThatThrownBy(
            () -> Weights.of(List.of(TensorSpec.of("b"), TensorSpec.of("a")), new float[2]))
        .hasMessageContaining("must ascend");
  }

  @Test
  void distance_otherLayout_isRefused() {
    Weights weights = Weights.of(PAIR, new float[2]);
    Weights other = Weights.of(List.of(TensorSpec.of("b", 2)), new float[2]);

    assertThatThrownBy(() -> weights.distance(other)).hasMessageContaining("layouts differ");
  }

  @Test
  void isFinite_nanOrInfinity_isFalse() {
    assertThat(Weights.of(PAIR, new float[] {1, Float.MAX_VALUE}).isFinite()).isTrue();
    assertThat(Weights.of(PAIR, new float[] {1, Float.NaN}).isFinite()).isFalse();
    assertThat(Weights.of(PAIR, new float[] {Float.NEGATIVE_INFINITY, 1}).isFinite()).isFalse();
  }

  /** Computed by the same formulas in Python, the file by its safetensors library. */
  @Test
  void initialWeights_sameSeed_sameHashEverywhere() {
    ModelShape shape = new ModelShape(64, 128, 10);

    assertThat(shape.initialWeights(7).hash())
        .isEqualTo("876dae4c396bbdf85a540eaa29962761e4dbe9425da76799698508d1d0612688")
        .isNotEqualTo(shape.initialWeights(8).hash());
  }
}
