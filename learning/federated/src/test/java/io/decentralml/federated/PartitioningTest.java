package io.decentralml.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.decentralml.federated.Partitioning.Dirichlet;
import io.decentralml.federated.Partitioning.Iid;
import io.decentralml.testkit.Seeds;
import io.decentralml.training.Dataset;
import io.decentralml.training.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitioningTest {
  @Test
  void partition_anyKind_dealsEachExampleOnceAndEnoughToEach() {
    Seeds.forEach(
        60,
        random -> {
          int clients = random.nextInt(1, 30);
          Dataset dataset = numbered(random.nextInt(clients, 1500));
          Partitioning partitioning =
              random.nextBoolean() ? new Iid() : new Dirichlet(random.nextDouble(0.01, 2));
          List<Dataset> parts = partitioning.partition(dataset, clients, random.nextLong());
          int fewest = Math.min(10, dataset.size() / clients);
          assertThat(parts).hasSize(clients).allMatch(part -> part.size() >= fewest);
          assertThat(parts.stream().flatMapToInt(PartitioningTest::numbers).sorted())
              .containsExactly(IntStream.range(0, dataset.size()).boxed().toArray(Integer[]::new));
        });
  }

  @Test
  void partition_sameSeed_sameParts() {
    Dataset dataset = numbered(500);
    for (Partitioning partitioning : List.of(new Iid(), new Dirichlet(0.5))) {
      List<int[]> once = parts(partitioning, dataset, 7);

      assertThat(parts(partitioning, dataset, 7)).containsExactlyElementsOf(once);
      assertThat(parts(partitioning, dataset, 8).getFirst()).isNotEqualTo(once.getFirst());
    }
  }

  @Test
  void partition_iid_sizesDifferByOneAtMost() {
    assertThat(new Iid().partition(numbered(103), 5, 1).stream().map(Dataset::size))
        .containsExactly(21, 21, 21, 20, 20);
  }

  @Test
  void partition_smallAlpha_isMoreSkewedThanLarge() {
    assertThat(largestClassShare(0.05)).isGreaterThan(0.6);
    assertThat(largestClassShare(1000)).isLessThan(0.25);
  }

  /** The variance of a share is (1/k)(1 - 1/k) / (kα + 1). */
  @Test
  void dirichlet_manyDraws_haveItsMeanAndVariance() {
    for (double alpha : new double[] {0.1, 0.5, 3}) {
      SeededRandom random = new SeededRandom(11);
      double mean = 0;
      double square = 0;
      int draws = 20_000;
      for (int i = 0; i < draws; i++) {
        double[] shares = DirichletSampler.sample(4, alpha, random);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
        mean += shares[2] / draws;
        square += shares[2] * shares[2] / draws;
      }
      assertThat(mean).isCloseTo(0.25, within(0.01));
      assertThat(square - mean * mean).isCloseTo(0.1875 / (4 * alpha + 1), within(0.006));
    }
  }

  @Test
  void partition_moreClientsThanExamples_isRefused() {
    assertThatThrownBy(() -> new Iid().partition(numbered(3), 4, 1))
        .hasMessage("3 examples cannot be dealt to 4 clients");
    assertThatThrownBy(() -> new Dirichlet(0)).hasMessageContaining("alpha is within 0.01");
  }

  private static double largestClassShare(double alpha) {
    return new Dirichlet(alpha)
        .partition(numbered(5000), 5, 3).stream()
            .mapToDouble(
                part -> (double) Arrays.stream(part.classSizes()).max().orElseThrow() / part.size())
            .average()
            .orElseThrow();
  }

  private static List<int[]> parts(Partitioning partitioning, Dataset dataset, long seed) {
    return partitioning.partition(dataset, 5, seed).stream()
        .map(part -> numbers(part).toArray())
        .toList();
  }

  /** Examples whose only feature is their number and whose class is its last digit. */
  private static Dataset numbered(int size) {
    float[] features = new float[size];
    byte[] labels = new byte[size];
    for (int i = 0; i < size; i++) {
      features[i] = i;
      labels[i] = (byte) (i % 10);
    }
    return Dataset.of(1, 10, features, labels);
  }

  private static IntStream numbers(Dataset part) {
    float[] feature = new float[1];
    return IntStream.range(0, part.size())
        .map(i -> {
          part.copyFeatures(i, feature, 0);
          return (int) feature[0];
        });
  }
}
