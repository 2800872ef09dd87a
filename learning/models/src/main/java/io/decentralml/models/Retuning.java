package io.decentralml.models;

import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.SeededRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A stretch of training through a package's own {@code train}.
 *
 * @param epochs passes over the data
 * @param batchSize examples a step; the last step of a pass takes what is left
 * @param learningRate positive
 * @param seed from which each pass draws its order
 */
public record Retuning(int epochs, int batchSize, double learningRate, long seed) {
  /** The default number of examples a step. */
  public static final int DEFAULT_BATCH_SIZE = 16;

  /** The default learning rate. */
  public static final double DEFAULT_LEARNING_RATE = 0.1;

  /** Checks that all but the seed are positive. */
  public Retuning {
    if (epochs < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "epochs and batch size must be positive: " + epochs + ", " + batchSize);
    }
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("learning rate must be positive, is " + learningRate);
    }
  }

  /**
   * How far a training is.
   *
   * @param epoch passes done, from 1
   * @param epochs passes in all
   * @param loss mean loss of the pass
   * @param accuracy on the held-out data after it
   */
  public record Progress(int epoch, int epochs, double loss, double accuracy) {}

  /**
   * Trains {@code model} on {@code data} and measures it on the held-out part after each pass. The
   * same for the same arguments on one processor model.
   *
   * @return what the model reaches in the end
   * @throws IllegalArgumentException when the data do not fit the model
   */
  public Score train(LoadedModel model, DatasetSplit data, Consumer<Progress> listener)
      throws PackageException {
    SeededRandom random = new SeededRandom(seed);
    Dataset training = data.training();
    int[] order = IntStream.range(0, training.size()).toArray();
    Score score = model.evaluate(data.heldOut());
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double loss = model.trainEpoch(training, this, random, order);
      score = model.evaluate(data.heldOut());
      listener.accept(new Progress(epoch, epochs, loss, score.accuracy()));
    }
    return score;
  }
}
