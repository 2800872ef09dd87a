package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
  @Test
  void digits_areThePublishedOnes() {
    Dataset digits = Digits.load();
    float[] first = new float[64];
    digits.copyFeatures(0, first, 0);

    assertThat(digits.size()).isEqualTo(1797);
    assertThat(digits.classSizes())
        .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(Arrays.copyOf(first, 8))
        .containsExactly(0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f, 0, 0);
    assertThat(digits.label(1796)).isEqualTo(8);
  }

  @Test
  void holdOut_aFifth_sharesNoExample() {
    float[] features = new float[103];
    byte[] labels = new byte[103];
    for (int i = 0; i < 103; i++) {
      features[i] = i;
    }

    DatasetSplit split = Dataset.of(1, 10, features, labels).holdOut(7);

    assertThat(split.heldOut().size()).isEqualTo(20);
    assertThat(IntStream.concat(values(split.training()), values(split.heldOut())).sorted())
        .containsExactly(IntStream.range(0, 103).boxed().toArray(Integer[]::new));
  }

  @Test
  void of_wrongLengthsOrLabels_isRefused() {
    assertThatThrownBy(() -> Dataset.of(2, 10, new float[5], new byte[2]))
        .hasMessageContaining("5 features are not 2 rows of 2");
    assertThatThrownBy(() -> Dataset.of(1, 10, new float[1], new byte[] {10}))
        .hasMessageContaining("label 10");
  }

  private static IntStream values(Dataset dataset) {
    float[] target = new float[1];
    return IntStream.range(0, dataset.size())
        .map(i -> {
          dataset.copyFeatures(i, target, 0);
          return (int) target[0];
        });
  }
}
