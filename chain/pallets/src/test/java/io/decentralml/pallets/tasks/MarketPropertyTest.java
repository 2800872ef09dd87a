package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Seeds;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random sequences of all calls: after each block everything adds up, and nothing is left over. */
class MarketPropertyTest {
  private static final int SEQUENCES = 200;
  private static final int STEPS = 150;
  private static final int CALLS = 13;
  private static final int OFTEN = 100;

  @Test
  void randomSequences_loseNoPlanckAndNoPlace() {
    Map<String, Integer> succeeded = new TreeMap<>();
    Seeds.forEach(
        SEQUENCES,
        random -> {
          MarketRun run = new MarketRun(random);
          for (int step = 0; step < STEPS; step++) {
            run.step();
          }
          run.windUp();
          assertThat(run.failed()).isPositive();
          run.succeeded().forEach((call, count) -> succeeded.merge(call, count, Integer::sum));
        });

    boolean replayed = Long.getLong("seed") != null;
    if (!replayed) {
      assertThat(succeeded).as("calls that worked").hasSize(CALLS);
      assertThat(succeeded.values()).allMatch(count -> count >= OFTEN);
    }
  }
}
