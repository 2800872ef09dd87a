package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  /** Vector: rosettacode.org, “Pseudo-random numbers/Splitmix64”. */
  @Test
  void nextLong_seed1234567_isThePublishedSequence() {
    SeededRandom random = new SeededRandom(1234567);

    assertThat(IntStream.range(0, 5).mapToObj(_ -> Long.toUnsignedString(random.nextLong())))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void derive_differentPaths_giveDifferentSeeds() {
    assertThat(SeededRandom.derive(7, "a", "b"))
        .isEqualTo(SeededRandom.derive(7, "a", "b"))
        .isNotEqualTo(SeededRandom.derive(7, "ab"))
        .isNotEqualTo(SeededRandom.derive(8, "a", "b"));
  }

  @Test
  void nextBelow_manyDraws_reachAllAndOnlyAllowed() {
    SeededRandom random = new SeededRandom(3);

    assertThat(IntStream.range(0, 1000).map(_ -> random.nextBelow(7)).distinct().sorted())
        .containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void nextGaussian_manyDraws_haveMeanZeroAndVarianceOne() {
    SeededRandom random = new SeededRandom(5);
    double[] drawn = DoubleStream.generate(random::nextGaussian).limit(20_000).toArray();

    assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.03));
    assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
        .isCloseTo(1, within(0.04));
  }

  @Test
  void shuffle_isAPermutation() {
    int[] numbers = IntStream.range(0, 100).toArray();

    new SeededRandom(1).shuffle(numbers);

    assertThat(numbers).isNotEqualTo(IntStream.range(0, 100).toArray());
    assertThat(IntStream.of(numbers).sorted()).hasSize(100).doesNotHaveDuplicates();
  }
}
