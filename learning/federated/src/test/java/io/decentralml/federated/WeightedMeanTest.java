package io.decentralml.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Seeds;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.TensorSpec;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedMeanTest {
  private final Aggregator mean = new WeightedMean();

  /** (1·1 + 3·5) / 4 = 4, (1·2 + 3·(-2)) / 4 = -1. */
  @Test
  void aggregate_twoClients_isTheMeanByExampleCount() {
    Weights aggregate = mean.aggregate(List.of(update(0, 1, 1, 2), update(1, 3, 5, -2)));

    assertThat(aggregate).isEqualTo(weights(4, -1));
  }

  /** In float 1e8 + 1 loses the 1; in double the third of 3 is kept and rounded once. */
  @Test
  void aggregate_cancellingLargeValues_keepsTheSmallOne() {
    Weights aggregate =
        mean.aggregate(List.of(update(0, 1, 1e8f), update(1, 1, 3), update(2, 1, -1e8f)));

    assertThat(aggregate).isEqualTo(weights(1));
  }

  @Test
  void aggregate_oneClient_isItsWeights() {
    assertThat(mean.aggregate(List.of(update(0, 287, 0.1f, -7e-41f))))
        .isEqualTo(weights(0.1f, -7e-41f));
  }

  /** Computed with numpy from the same generator, the file with Python's safetensors. */
  @Test
  void aggregate_manyParameters_isWhatNumpyComputes() {
    assertThat(mean.aggregate(fiveClients()).hash())
        .isEqualTo("10ab8338193c5b0a3ffc0bb4102a4220e652a588e302713228b1cc55593771b6");
  }

  @Test
  void aggregate_permutedArrival_sameBytes() {
    String hash = mean.aggregate(fiveClients()).hash();
    Seeds.forEach(
        20,
        random -> {
          List<ClientUpdate> updates = new ArrayList<>(fiveClients());
          for (int i = updates.size() - 1; i > 0; i--) {
            updates.add(updates.remove(random.nextInt(i + 1)));
          }
          assertThat(mean.aggregate(updates).hash()).isEqualTo(hash);
        });
  }

  @Test
  void aggregate_noneTwiceOrOtherLayout_isRefused() {
    assertThatThrownBy(() -> mean.aggregate(List.of())).hasMessageContaining("no updates");
    assertThatThrownBy(() -> mean.aggregate(List.of(update(0, 1, 1), update(0, 1, 1))))
        .hasMessageContaining("two updates of client 00000000");
    assertThatThrownBy(() -> mean.aggregate(List.of(update(0, 1, 1), update(1, 1, 1, 2))))
        .hasMessageContaining("another layout");
  }

  @Test
  void clientId_order_isThatOfUnsignedBytes() {
    assertThat(ClientId.of(new byte[] {(byte) 0x80}))
        .isGreaterThan(ClientId.of(new byte[] {0x7f, 1}))
        .isEqualTo(ClientId.parse("80"));
  }

  private static List<ClientUpdate> fiveClients() {
    long[] exampleCounts = {287, 1, 100_000, 46, 999};
    List<ClientUpdate> updates = new ArrayList<>();
    for (int client = 0; client < exampleCounts.length; client++) {
      SeededRandom random = new SeededRandom(client);
      float[] values = new float[10_000];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (2 * random.nextUnit() - 1);
      }
      updates.add(update(client, exampleCounts[client], values));
    }
    return updates;
  }

  private static ClientUpdate update(int client, long exampleCount, float... values) {
    return new ClientUpdate(ClientId.simulated(client), weights(values), exampleCount);
  }

  private static Weights weights(float... values) {
    return Weights.of(List.of(TensorSpec.of("w", values.length)), values);
  }
}
