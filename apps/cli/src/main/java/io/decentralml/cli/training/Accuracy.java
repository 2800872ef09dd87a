package io.decentralml.cli.training;

import io.decentralml.federated.TrainingPlan;
import io.decentralml.training.Dataset;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.Locale;

/** How often weights are right. */
final class Accuracy {
  private Accuracy() {}

  /** The share of {@code images} that are told rightly, 0 to 1. */
  static double of(Weights weights, TrainingPlan plan, Dataset images) {
    try (Trainer trainer = Trainer.open(plan.model(), plan.optimizer())) {
      return trainer.evaluate(weights, images).accuracy();
    }
  }

  static String text(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
