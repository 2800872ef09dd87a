package io.decentralml.participant;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.federated.PlanException;
import io.decentralml.federated.RoundPlan;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.training.Safetensors;
import io.decentralml.training.SafetensorsException;
import io.decentralml.training.Weights;
import java.io.IOException;

/** Plans and weights in the asset store. What is read is bounded and checked against its name. */
final class RoundDocuments {
  private static final long LARGEST_PLAN = 1 << 20;
  private static final long LARGEST_WEIGHTS = 1L << 30;

  private final AssetStore assets;

  RoundDocuments(AssetStore assets) {
    this.assets = assets;
  }

  Cid store(TrainingPlan plan) throws IOException {
    return assets.put(plan.toJson());
  }

  Cid store(RoundPlan plan) throws IOException {
    return assets.put(plan.toJson());
  }

  Cid store(Weights weights) throws IOException {
    return assets.put(Safetensors.encode(weights));
  }

  TrainingPlan trainingPlan(String name) throws IOException, PlanException, RefusalException {
    return TrainingPlan.fromJson(assets.get(cid(name), LARGEST_PLAN));
  }

  RoundPlan roundPlan(String name) throws IOException, PlanException, RefusalException {
    return RoundPlan.fromJson(assets.get(cid(name), LARGEST_PLAN));
  }

  Weights weights(String name) throws IOException, RefusalException {
    try {
      return Safetensors.decode(weightsFile(name, LARGEST_WEIGHTS));
    } catch (SafetensorsException malformed) {
      throw new RefusalException(
          "the asset " + name + " is no weights file: " + malformed.getMessage());
    }
  }

  byte[] weightsFile(String name, long maxBytes) throws IOException, RefusalException {
    return assets.get(cid(name), maxBytes);
  }

  private static Cid cid(String name) throws RefusalException {
    try {
      return Cid.parse(name);
    } catch (IllegalArgumentException malformed) {
      throw new RefusalException("\"" + name + "\" names no asset: " + malformed.getMessage());
    }
  }
}
