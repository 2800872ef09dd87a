package io.decentralml.participant;

import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.AssetTooLargeException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.federated.PlanException;
import io.decentralml.federated.RoundPlan;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.Network;
import io.decentralml.models.PackageException;
import io.decentralml.training.Weights;
import java.io.IOException;

/**
 * Models in the asset store: packages, and what a federated training left there. What is read is a
 * stranger's, bounded and checked.
 */
public final class ModelDocuments {
  private final AssetStore assets;
  private final RoundDocuments rounds;

  /** The models in {@code assets}. */
  public ModelDocuments(AssetStore assets) {
    this.assets = assets;
    this.rounds = new RoundDocuments(assets);
  }

  /** Keeps a package. */
  public Cid store(ModelPackage model) throws IOException {
    return assets.put(model.toBytes());
  }

  /**
   * The model that {@code name} names: a package, or the plan of a training's round, whose weights
   * are packed then.
   *
   * @throws RefusalException if it is neither, or the package may not be used, and why
   * @throws IOException if the store cannot be read
   */
  public ModelPackage model(String name) throws IOException, RefusalException {
    byte[] file = file(name);
    try {
      if (file.length > 0 && file[0] == '{') {
        return packRound(name, Manifest.Origin.unknown());
      }
      return ModelPackage.fromBytes(file);
    } catch (PackageException wrong) {
      throw new RefusalException(
          "the asset " + name + " is no model that may be used: " + wrong.getMessage());
    }
  }

  /**
   * The bytes of a package, unchecked.
   *
   * @throws RefusalException if the name names no asset, or the asset is missing, too large or
   *     damaged
   */
  public byte[] file(String name) throws IOException, RefusalException {
    try {
      return assets.get(Cid.parse(name), ModelPackage.MAX_BYTES);
    } catch (IllegalArgumentException malformed) {
      throw new RefusalException("\"" + name + "\" names no asset: " + malformed.getMessage());
    } catch (AssetNotFoundException | AssetTooLargeException | CorruptAssetException missing) {
      throw new RefusalException("the model cannot be had: " + missing.getMessage());
    }
  }

  /**
   * The package of the weights that a round of a federated training starts from.
   *
   * @param round asset of the round's plan
   * @throws RefusalException if it is no such plan, or what it names is not what it should be
   */
  public ModelPackage packRound(String round, Manifest.Origin origin)
      throws IOException, RefusalException {
    try {
      RoundPlan plan = rounds.roundPlan(round);
      return pack(plan.trainingPlan(), plan.weights(), origin);
    } catch (PlanException malformed) {
      throw new RefusalException(
          "the asset " + round + " is no round's plan: " + malformed.getMessage());
    }
  }

  /**
   * The package of weights that a federated training made.
   *
   * @param plan asset of the training's plan
   * @param weights asset of the weights
   * @throws RefusalException if one of them is not what it should be
   */
  public ModelPackage pack(String plan, String weights, Manifest.Origin origin)
      throws IOException, RefusalException {
    try {
      TrainingPlan training = rounds.trainingPlan(plan);
      Weights found = rounds.weights(weights);
      ModelPackage packed = ModelPackage.of(Network.of(training.model()), found, origin);
      return training.table().map(packed::forTable).orElse(packed);
    } catch (PlanException malformed) {
      throw new RefusalException("the asset " + plan + " is no plan: " + malformed.getMessage());
    } catch (PackageException wrong) {
      throw new RefusalException("the asset " + weights + ": " + wrong.getMessage());
    }
  }
}
