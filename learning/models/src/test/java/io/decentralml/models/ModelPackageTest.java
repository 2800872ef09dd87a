package io.decentralml.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.Evaluation;
import io.decentralml.training.LocalTraining;
import io.decentralml.training.ModelShape;
import io.decentralml.training.Optimizer;
import io.decentralml.training.TableSchema;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelPackageTest {
  private static final DatasetSplit DIGITS = Digits.load().holdOut(1);
  private static final ModelShape SHAPE = new ModelShape(64, 16, 10);
  private static final Manifest.Origin ORIGIN =
      new Manifest.Origin("CC-BY-4.0", Optional.of("parent"));

  private static Weights trained() {
    try (Trainer trainer = Trainer.open(SHAPE, new Optimizer.Sgd(0.3))) {
      return trainer.train(SHAPE.initialWeights(1), DIGITS.training(), new LocalTraining(3, 16, 1));
    }
  }

  private static ModelPackage packed(Weights weights) throws PackageException {
    return ModelPackage.of(Network.of(SHAPE), weights, ORIGIN);
  }

  private static TableSchema table() {
    List<String> columns = IntStream.range(0, 64).mapToObj(i -> "pixel" + i).toList();
    return new TableSchema(
        columns,
        Collections.nCopies(64, 0.5),
        Collections.nCopies(64, 0.25),
        "digit",
        List.of("abcdefghij".split("")));
  }

  @Test
  void forTable_packedAndRead_keepsColumnsScalesAndClasses() throws Exception {
    ModelPackage read = ModelPackage.fromBytes(packed(trained()).forTable(table()).toBytes());

    assertThat(read.manifest().table()).contains(table());
    assertThat(read.manifest().classes()).isEqualTo(table().classes());
  }

  @Test
  void initialWeights_oneHiddenLayer_areThoseOfFederatedTraining() {
    assertThat(Network.of(SHAPE).initialWeights(5)).isEqualTo(SHAPE.initialWeights(5));
  }

  @Test
  void toBytes_sameModelTwice_sameBytesAndBackAgain() throws Exception {
    Weights weights = trained();
    byte[] bytes = packed(weights).toBytes();

    assertThat(packed(weights).toBytes()).isEqualTo(bytes);
    ModelPackage read = ModelPackage.fromBytes(bytes);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.weights()).isEqualTo(weights);
    assertThat(read.manifest().architecture()).isEqualTo("64-16-10");
    assertThat(read.manifest().origin()).isEqualTo(ORIGIN);
    assertThat(read.manifest().frameworks()).containsKey("tensorflow");
    assertThat(read.evaluation()).isEqualTo(EvaluationReport.none());
  }

  @Test
  void evaluate_trainedWeights_isWhatTheTrainerMeasures() throws Exception {
    Weights weights = trained();
    Evaluation expected;
    try (Trainer trainer = Trainer.open(SHAPE, new Optimizer.Sgd(0.3))) {
      expected = trainer.evaluate(weights, DIGITS.heldOut());
    }

    try (LoadedModel model = LoadedModel.open(packed(weights))) {
      Score score = model.evaluate(DIGITS.heldOut());

      assertThat(score.correctCount()).isEqualTo(expected.correctCount());
      assertThat(score.exampleCount()).isEqualTo(359);
      assertThat(score.loss()).isCloseTo(expected.loss(), within(1e-5));
      assertThat(model.weights()).isEqualTo(weights);
    }
  }

  /** The package's own training signature gives what the trainer of federated rounds gives. */
  @Test
  void train_throughTheSignature_isTheTrainersBitForBit() throws Exception {
    ModelPackage start = packed(SHAPE.initialWeights(1));

    try (LoadedModel model = LoadedModel.open(start)) {
      var _ = new Retuning(3, 16, 0.3, 1).train(model, DIGITS, _ -> {});

      assertThat(model.weights()).isEqualTo(trained());
    }
  }

  @Test
  void retune_fromInitialWeights_improvesAndTellsEachPass() throws Exception {
    ModelPackage start = packed(SHAPE.initialWeights(1));
    List<Retuning.Progress> told = new ArrayList<>();
    Improvement retune = new Improvement.Retune(new Retuning(4, 16, 0.3, 9));

    ModelPackage next = retune.apply(start, "bafk", DIGITS, told::add);

    Score before = next.evaluation().before().orElseThrow();
    Score after = next.evaluation().after().orElseThrow();
    assertThat(before.accuracy()).isLessThan(0.3);
    assertThat(after.accuracy()).isGreaterThan(0.85);
    assertThat(told).hasSize(4);
    assertThat(told.getLast().accuracy()).isEqualTo(after.accuracy());
    assertThat(told.getLast().loss()).isLessThan(told.getFirst().loss());
    assertThat(next.manifest().origin())
        .isEqualTo(new Manifest.Origin("CC-BY-4.0", Optional.of("bafk")));
    assertThat(retune.apply(start, "bafk", DIGITS, _ -> {}).toBytes()).isEqualTo(next.toBytes());
  }

  @Test
  void reshape_twoHiddenLayers_isAnotherNetworkForTheSameTask() throws Exception {
    ModelPackage start = packed(trained()).forTable(table());
    Improvement reshape = new Improvement.Reshape(List.of(32, 16), new Retuning(5, 16, 0.3, 9));

    ModelPackage next = reshape.apply(start, "bafk", DIGITS, _ -> {});

    assertThat(next.manifest().architecture()).isEqualTo("64-32-16-10");
    assertThat(next.manifest().table()).contains(table());
    assertThat(next.evaluation().after().orElseThrow().accuracy()).isGreaterThan(0.8);
  }

  @Test
  void replace_packageMadeByHand_isMeasuredAndNamesItsParent() throws Exception {
    ModelPackage start = packed(SHAPE.initialWeights(1));
    ModelPackage made = ModelPackage.of(Network.of(SHAPE), trained(), Manifest.Origin.unknown());

    ModelPackage next = new Improvement.Replace(made).apply(start, "bafk", DIGITS, _ -> {});

    assertThat(next.weights()).isEqualTo(made.weights());
    assertThat(next.manifest().origin())
        .isEqualTo(new Manifest.Origin("CC-BY-4.0", Optional.of("bafk")));
    assertThat(next.evaluation().after().orElseThrow().accuracy()).isGreaterThan(0.8);
  }

  @Test
  void check_claims_areComparedWithOwnMeasurements() throws Exception {
    ModelPackage sound = packed(trained());
    byte[] untrained = packed(SHAPE.initialWeights(1)).toBytes();
    Score claim;
    try (LoadedModel model = LoadedModel.open(sound)) {
      claim = model.evaluate(DIGITS.heldOut());
    }
    byte[] honest = sound.withEvaluation(EvaluationReport.of(claim)).toBytes();
    byte[] boastful =
        ModelPackage.fromBytes(untrained).withEvaluation(EvaluationReport.of(claim)).toBytes();

    assertThat(PackageCheck.check(honest, DIGITS.heldOut()))
        .isInstanceOf(PackageCheck.Verdict.Sound.class);
    assertThat(PackageCheck.check(boastful, DIGITS.heldOut()))
        .isInstanceOfSatisfying(
            PackageCheck.Verdict.Overstated.class,
            verdict -> assertThat(verdict.claimed()).isEqualTo(claim));
    assertThat(PackageCheck.check(new byte[7], DIGITS.heldOut()))
        .isInstanceOfSatisfying(
            PackageCheck.Verdict.Refused.class,
            verdict -> assertThat(verdict.fault()).isEqualTo(PackageException.Fault.ARCHIVE));
  }
}
