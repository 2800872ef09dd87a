package io.decentralml.federated;

import io.decentralml.training.Dataset;
import io.decentralml.training.LocalTraining;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A client with its own data, which never leave it.
 *
 * @param id who
 * @param data its examples
 * @param seed from which its rounds draw their batches
 */
public record Organisation(ClientId id, Dataset data, long seed) {
  /** Standard deviation of the noise that {@link #noise()} adds. */
  public static final double NOISE_SCALE = 10;

  /**
   * Organisations that share {@code training} among them. Data and seed follow from the position in
   * {@code ids} and from {@code seed}, not from the ids.
   */
  public static List<Organisation> of(
      Dataset training, List<ClientId> ids, Partitioning partitioning, long seed) {
    List<Dataset> parts = partitioning.partition(training, ids.size(), seed);
    List<Organisation> organisations = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long own = SeededRandom.derive(seed, "organisation", Integer.toString(i));
      organisations.add(new Organisation(ids.get(i), parts.get(i), own));
    }
    return List.copyOf(organisations);
  }

  /** Honest work by {@code plan}: the same update for the same round and weights. */
  public ClientWork work(TrainingPlan plan) {
    return (trainer, global, round) -> {
      long roundSeed = SeededRandom.derive(seed, "round", Integer.toString(round));
      Weights trained = trainer.train(global, data, plan.localTraining(roundSeed));
      return new ClientUpdate(id, trained, data.size());
    };
  }

  /**
   * Dishonest work for trying the checks: the global weights with Gaussian noise of standard
   * deviation {@link #NOISE_SCALE} on every parameter.
   */
  public ClientWork noise() {
    return (_, global, round) -> {
      SeededRandom random =
          new SeededRandom(SeededRandom.derive(seed, "noise", Integer.toString(round)));
      float[] values = global.toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (NOISE_SCALE * random.nextGaussian());
      }
      return new ClientUpdate(id, Weights.of(global.layout(), values), data.size());
    };
  }

  /**
   * What the organisation reaches alone, with as many local epochs as in all rounds of the plan.
   */
  public Weights trainAlone(Trainer trainer, TrainingPlan plan) {
    return trainer.train(
        plan.initialWeights(),
        data,
        new LocalTraining(
            plan.rounds() * plan.localEpochs(),
            plan.batchSize(),
            SeededRandom.derive(seed, "alone")));
  }
}
