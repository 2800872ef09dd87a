package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Weights and data sets that others made or broke. */
@Timeout(60)
class DataFuzzTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void safetensors_brokenFile_isWeightsOrASafetensorsException() {
    Weights weights =
        Weights.of(
            List.of(TensorSpec.of("layer1.bias", 3), TensorSpec.of("layer1.weight", 2, 3)),
            new float[9]);

    Fuzz.Outcome outcome =
        Fuzz.run(
            15_000,
            Mutator.ofBytes(List.of(Safetensors.encode(weights))),
            input -> {
              try {
                Weights read = Safetensors.decode(input);
                assertThat(4L * read.size()).isLessThan(input.length);
                return true;
              } catch (SafetensorsException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  private static byte[] idx(int dimensions, int count, int bytes) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * dimensions + bytes);
    file.putInt(0x0800 | dimensions).putInt(count);
    for (int i = 1; i < dimensions; i++) {
      file.putInt(2);
    }
    return file.array();
  }

  /** Both files in one input: the first two bytes say where the second begins. */
  private static byte[] pair(byte[] images, byte[] labels) {
    byte[] both =
        Arrays.copyOf(new byte[] {0, (byte) images.length}, 2 + images.length + labels.length);
    System.arraycopy(images, 0, both, 2, images.length);
    System.arraycopy(labels, 0, both, 2 + images.length, labels.length);
    return both;
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void idx_brokenFiles_areADatasetOrAnIoException() throws IOException {
    byte[] images = idx(3, 5, 20);
    byte[] labels = idx(1, 5, 5);

    Fuzz.Outcome outcome =
        Fuzz.run(
            4_000,
            Mutator.ofBytes(List.of(pair(images, labels), pair(zipped(images), zipped(labels)))),
            input -> {
              if (input.length < 2) {
                return false;
              }
              int split = Math.min(input.length, 2 + ((input[0] & 0xff) << 8 | (input[1] & 0xff)));
              var first = new ByteArrayInputStream(input, 2, split - 2);
              var second = new ByteArrayInputStream(input, split, input.length - split);
              try {
                IdxReader.read("images", first, "labels", second, 255, 10);
                return true;
              } catch (IOException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void table_brokenText_isATableOrAnIoException() {
    List<String> tables =
        List.of("a,b,class\n1,2.5,x\n-3,1e-3,y\n", "a;b;\"c \"\"d\"\n1;2;z\r\n", "1,2\n3,4\n");
    Path file = folder.resolve("table.csv");

    Fuzz.Outcome outcome =
        Fuzz.run(
            1_500,
            Mutator.ofTexts(tables),
            input -> {
              Files.write(file, input);
              try {
                LabelledTable.read(file, "");
                return true;
              } catch (IOException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
