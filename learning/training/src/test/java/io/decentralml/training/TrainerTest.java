package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final DatasetSplit DIGITS = Digits.load().holdOut(1);
  private static final ModelShape SHAPE = ModelShape.of(DIGITS.training());
  private static final Optimizer SGD = new Optimizer.Sgd(0.1);
  private static final Optimizer ADAM = Optimizer.Adam.of(0.005);

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "adam"})
  void train_onDigits_raisesAccuracy(String name) {
    Weights start = SHAPE.initialWeights(1);
    try (Trainer trainer = Trainer.open(SHAPE, optimizer(name))) {
      Evaluation before = trainer.evaluate(start, DIGITS.heldOut());
      Weights trained = trainer.train(start, DIGITS.training(), new LocalTraining(20, 32, 5));
      Evaluation after = trainer.evaluate(trained, DIGITS.heldOut());

      assertThat(before.accuracy()).isLessThan(0.4);
      assertThat(after.accuracy()).isGreaterThan(0.93);
      assertThat(after.loss()).isLessThan(before.loss() / 4);
      assertThat(after.exampleCount()).isEqualTo(359);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "adam"})
  void train_sameArguments_sameHash(String name) throws Exception {
    LocalTraining training = new LocalTraining(2, 30, 5);
    Weights start = SHAPE.initialWeights(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<String> one = threads.submit(() -> trainedTwice(optimizer(name), start, training));
      Future<String> two = threads.submit(() -> trainedTwice(optimizer(name), start, training));

      assertThat(one.get()).isEqualTo(two.get());
    }
  }

  private static String trainedTwice(Optimizer optimizer, Weights start, LocalTraining training) {
    try (Trainer trainer = Trainer.open(SHAPE, optimizer)) {
      String first = trainer.train(start, DIGITS.training(), training).hash();
      assertThat(trainer.train(start, DIGITS.training(), training).hash()).isEqualTo(first);
      return first;
    }
  }

  /** One step on one example, by hand: with zero weights only the output's bias learns. */
  @Test
  void train_oneStepFromZero_isTheGradient() {
    ModelShape tiny = new ModelShape(1, 1, 2);
    Dataset one = Dataset.of(1, 2, new float[] {1}, new byte[] {1});
    try (Trainer trainer = Trainer.open(tiny, new Optimizer.Sgd(0.5))) {
      Weights zero = Weights.of(tiny.layout(), new float[6]);
      Weights trained = trainer.train(zero, one, new LocalTraining(1, 8, 1));

      assertThat(trained.toArray()).containsExactly(0, 0, -0.25f, 0.25f, 0, 0);
      assertThat(trainer.evaluate(zero, one).loss()).isCloseTo(StrictMath.log(2), within(1e-12));
    }
  }

  /** Adam's first step moves each parameter that has a gradient by the learning rate. */
  @Test
  void train_oneAdamStepFromZero_movesByTheLearningRate() {
    ModelShape tiny = new ModelShape(1, 1, 2);
    Dataset one = Dataset.of(1, 2, new float[] {1}, new byte[] {1});
    try (Trainer trainer = Trainer.open(tiny, Optimizer.Adam.of(0.01))) {
      Weights zero = Weights.of(tiny.layout(), new float[6]);
      float[] trained = trainer.train(zero, one, new LocalTraining(1, 8, 1)).toArray();

      assertThat(trained[2]).isCloseTo(-0.01f, within(1e-6f));
      assertThat(trained[3]).isCloseTo(0.01f, within(1e-6f));
    }
  }

  @Test
  void train_unfittingWeightsOrData_isRefused() {
    LocalTraining training = new LocalTraining(1, 32, 5);
    Dataset wide = Dataset.of(65, 10, new float[65], new byte[1]);
    Dataset empty = DIGITS.training().select(new int[0]);
    Weights other = new ModelShape(64, 4, 10).initialWeights(1);
    Weights start = SHAPE.initialWeights(1);
    try (Trainer trainer = Trainer.open(SHAPE, SGD)) {
      assertThatThrownBy(() -> trainer.train(other, DIGITS.training(), training))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> trainer.train(start, wide, training))
          .hasMessageContaining("does not fit");
      assertThatThrownBy(() -> trainer.train(start, empty, training)).hasMessage("no examples");
    }
  }

  @Test
  void isUnpacked_afterATrainer_isTrue() {
    Trainer.open(SHAPE, SGD).close();

    assertThat(TensorFlowLibrary.isUnpacked()).isTrue();
  }

  private static Optimizer optimizer(String name) {
    return name.equals("sgd") ? SGD : ADAM;
  }
}
