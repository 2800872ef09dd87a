package io.decentralml.federated;

import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;

/** What a client does in a round. */
@FunctionalInterface
public interface ClientWork {
  /** Works from {@code global} in {@code round}, on the calling thread. */
  ClientUpdate train(Trainer trainer, Weights global, int round);
}
