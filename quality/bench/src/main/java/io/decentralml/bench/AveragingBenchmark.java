package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.ClientUpdate;
import io.decentralml.federated.WeightedMean;
import io.decentralml.training.TensorSpec;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * FedAvg over 50 updates of 1,660,000 parameters, beside a plain copy of those 332 MB into memory
 * that is there already.
 */
final class AveragingBenchmark implements Benchmark {
  private static final int UPDATES = 50;
  private static final int PARAMETERS = 1_660_000;

  private final WeightedMean mean = new WeightedMean();
  private final List<ClientUpdate> updates = new ArrayList<>();
  private final List<float[]> sources = new ArrayList<>();
  private final List<float[]> targets = new ArrayList<>();
  private float consumed;

  private void fill() {
    var random = new SplittableRandom(3);
    List<TensorSpec> layout = List.of(TensorSpec.of("parameters", PARAMETERS));
    for (int i = 0; i < UPDATES; i++) {
      var values = new float[PARAMETERS];
      for (int k = 0; k < PARAMETERS; k++) {
        values[k] = random.nextFloat() - 0.5f;
      }
      sources.add(values);
      targets.add(new float[PARAMETERS]);
      updates.add(new ClientUpdate(ClientId.simulated(i), Weights.of(layout, values), 600 + i));
    }
  }

  @Override
  public List<Figure> run(Effort effort) {
    fill();
    List<Double> seconds =
        new Rounds(effort)
            .add(1, () -> consumed += mean.aggregate(updates).get(0))
            .add(1, this::copy)
            .medians();
    return List.of(
        new Figure(
            millis("FedAvg of 50 x 1.66 M parameters", seconds.get(0)),
            millis("plain copy of the same bytes", seconds.get(1)),
            new Aim.RatioAtLeast(0.5)));
  }

  private void copy() {
    for (int i = 0; i < UPDATES; i++) {
      System.arraycopy(sources.get(i), 0, targets.get(i), 0, PARAMETERS);
    }
    consumed += targets.getLast()[0];
  }

  private static Measure millis(String name, double seconds) {
    return new Measure(name, seconds * 1e3, Unit.MILLISECONDS);
  }
}
