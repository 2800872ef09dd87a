package io.decentralml.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.TensorSpec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/**
 * A model that Python's TensorFlow 2.18 wrote, with gradients, momentum and dropout of Python's
 * making; {@code src/test/python/make_python_model.py} made it and printed the expected answers.
 */
class PythonModelTest {
  private static final Path FOLDER = Path.of("src/test/resources/python-model");
  private static final DatasetSplit DIGITS = Digits.load().holdOut(1);

  private static ModelPackage packed() throws Exception {
    ModelPackage made =
        ModelPackage.fromFolder(FOLDER, new Manifest.Origin("MIT", Optional.empty()));
    return ModelPackage.fromBytes(made.toBytes());
  }

  @Test
  void fromFolder_savedByPython_isPackedWithoutItsCheckpoints() throws Exception {
    ModelPackage python = packed();

    assertThat(python.manifest().architecture()).isEqualTo("custom 64-10");
    assertThat(python.weights().layout())
        .containsExactly(
            TensorSpec.of("b1", 8),
            TensorSpec.of("b2", 10),
            TensorSpec.of("w1", 64, 8),
            TensorSpec.of("w2", 8, 10));
    var definition = python.graph().definition();
    assertThat(definition.getLibrary().getFunctionList()).isNotEmpty();
    assertThat(
            definition.getLibrary().getFunctionList().stream()
                .flatMap(each -> each.getNodeDefList().stream())
                .map(NodeDef::getOp)
                .collect(Collectors.toSet()))
        .contains("MatMul", "ReluGrad")
        .doesNotContain("RestoreV2", "SaveV2");
    assertThat(packed().toBytes()).isEqualTo(python.toBytes());
  }

  @Test
  void infer_savedByPython_answersAsPythonDoes() throws Exception {
    float[] features = new float[128];
    for (int i = 0; i < features.length; i++) {
      features[i] = i / 127f;
    }
    try (LoadedModel model = LoadedModel.open(packed());
        TFloat32 rows = TFloat32.tensorOf(Shape.of(2, 64))) {
      rows.asRawTensor().data().asFloats().write(features);
      float[] answers = model.probabilities(rows, 2);

      assertThat(answers[0]).isCloseTo(0.0999259f, within(1e-6f));
      assertThat(answers[7]).isCloseTo(0.0861685f, within(1e-6f));
      assertThat(answers[10]).isCloseTo(0.1120648f, within(1e-6f));
      assertThat(answers[19]).isCloseTo(0.1105698f, within(1e-6f));
    }
  }

  @Test
  void retune_savedByPython_learnsAndRepeats() throws Exception {
    ModelPackage start = packed();
    Improvement retune = new Improvement.Retune(new Retuning(6, 16, 0.1, 3));

    ModelPackage next = retune.apply(start, "bafk", DIGITS, _ -> {});

    assertThat(next.evaluation().before().orElseThrow().accuracy()).isLessThan(0.3);
    assertThat(next.evaluation().after().orElseThrow().accuracy()).isGreaterThan(0.8);
    assertThat(retune.apply(start, "bafk", DIGITS, _ -> {}).toBytes()).isEqualTo(next.toBytes());
  }

  @Test
  void check_dataOfAnotherKind_refuses() throws Exception {
    Dataset other = Dataset.of(3, 2, new float[6], new byte[] {0, 1});

    assertThat(PackageCheck.check(packed().toBytes(), other))
        .isInstanceOfSatisfying(
            PackageCheck.Verdict.Refused.class,
            refused ->
                assertThat(refused.sentence())
                    .contains("64 features and 10 classes, the data have 3 and 2"));
  }
}
