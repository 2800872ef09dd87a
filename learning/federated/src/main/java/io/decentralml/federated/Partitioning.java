package io.decentralml.federated;

import io.decentralml.training.Dataset;
import io.decentralml.training.SeededRandom;
import java.util.List;

/**
 * How examples are dealt to clients: each example to one client, the same way for the same seed,
 * and to every client at least ten, or its equal share where that is fewer.
 */
public sealed interface Partitioning {
  /** The fewest examples that a client gets where there are enough. */
  int MIN_EXAMPLES = 10;

  /** Every client draws from the same distribution; sizes differ by one at most. */
  record Iid() implements Partitioning {}

  /**
   * For every class, the clients' shares are drawn from a symmetric Dirichlet distribution: the
   * smaller α, the fewer classes a client sees.
   *
   * <p>Source: Hsu, Qi, Brown, “Measuring the effects of non-identical data distribution for
   * federated visual classification”, 2019, section 3, dealt class by class.
   *
   * @param alpha α, within 0.01 and 1,000,000
   */
  record Dirichlet(double alpha) implements Partitioning {
    /** Checks the range. */
    public Dirichlet {
      if (!(alpha >= 0.01 && alpha <= 1e6)) {
        throw new IllegalArgumentException("alpha is within 0.01 and 1000000, not " + alpha);
      }
    }
  }

  /**
   * Deals {@code dataset} to {@code clients}.
   *
   * @return one selection a client, by its index
   * @throws IllegalArgumentException when there are no clients or fewer examples than clients
   */
  default List<Dataset> partition(Dataset dataset, int clients, long seed) {
    if (clients < 1 || dataset.size() < clients) {
      throw new IllegalArgumentException(
          dataset.size() + " examples cannot be dealt to " + clients + " clients");
    }
    SeededRandom random = new SeededRandom(SeededRandom.derive(seed, "partition"));
    Deal deal = new Deal(dataset, clients, random);
    switch (this) {
      case Iid() -> deal.evenly();
      case Dirichlet(double alpha) -> deal.byClass(alpha);
    }
    deal.fillUp(Math.min(MIN_EXAMPLES, dataset.size() / clients));
    return deal.hands();
  }
}
