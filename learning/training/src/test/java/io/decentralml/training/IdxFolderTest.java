package io.decentralml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {
  @TempDir private Path folder;

  @Test
  void load_bothPairs_holdsTheSecondOut() throws IOException {
    write("train-images-idx3-ubyte", images(20));
    write("train-labels-idx1-ubyte", labels(20));
    write("t10k-images-idx3-ubyte.gz", zipped(images(7)));
    write("t10k-labels.idx1-ubyte.gz", zipped(labels(7)));

    DatasetSplit split = IdxFolder.load(folder, 1);

    assertThat(split.training().size()).isEqualTo(20);
    assertThat(split.heldOut().size()).isEqualTo(7);
    assertThat(split.heldOut().label(3)).isEqualTo(3);
    float[] features = new float[6];
    split.heldOut().copyFeatures(1, features, 0);
    assertThat(features)
        .containsExactly(6 / 255f, 7 / 255f, 8 / 255f, 9 / 255f, 10 / 255f, 11 / 255f);
  }

  @Test
  void load_testPairAlone_holdsAFifthOutBySeed() throws IOException {
    write("t10k-images-idx3-ubyte.gz", zipped(images(24)));
    write("t10k-labels-idx1-ubyte.gz", zipped(labels(24)));

    DatasetSplit split = IdxFolder.load(folder, 1);

    assertThat(split.training().size()).isEqualTo(20);
    assertThat(split.heldOut().size()).isEqualTo(4);
    assertThat(labelsOf(IdxFolder.load(folder, 1).training()))
        .isEqualTo(labelsOf(split.training()));
    assertThat(labelsOf(IdxFolder.load(folder, 2).training()))
        .isNotEqualTo(labelsOf(split.training()));
  }

  @Test
  void load_missingFiles_saysWhatToGive() throws IOException {
    assertThatThrownBy(() -> IdxFolder.load(folder, 1))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("train-images-idx3-ubyte[.gz]");

    write("t10k-images-idx3-ubyte", images(9));
    assertThatThrownBy(() -> IdxFolder.load(folder, 1))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("t10k-labels-idx1-ubyte");
  }

  @Test
  void load_malformedFiles_sayWhy() throws IOException {
    assertMalformed(new byte[0], labels(5), "it is empty");
    assertMalformed(labels(5), labels(5), "not 0x00000803");
    assertMalformed(Arrays.copyOf(images(5), 45), labels(5), "ends 1 bytes too early");
    assertMalformed(Arrays.copyOf(images(5), 47), labels(5), "goes on after the 30 bytes");
    assertMalformed(images(5), labels(6), "5 images but");
    byte[] letter = labels(5);
    letter[9] = 'A';
    assertMalformed(images(5), letter, "label 1 is 65, not below 10");
    byte[] zipped = zipped(images(5));
    assertMalformed(Arrays.copyOf(zipped, zipped.length - 12), labels(5), "ends within");
    byte[] huge = images(5);
    Arrays.fill(huge, 4, 16, (byte) 0x3f);
    assertMalformed(huge, labels(5), "do not fit");
  }

  private void assertMalformed(byte[] images, byte[] labels, String reason) throws IOException {
    write("t10k-images-idx3-ubyte", images);
    write("t10k-labels-idx1-ubyte", labels);
    assertThatThrownBy(() -> IdxFolder.load(folder, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("t10k-");
  }

  private static int[] labelsOf(Dataset dataset) {
    int[] labels = new int[dataset.size()];
    Arrays.setAll(labels, dataset::label);
    return labels;
  }

  private static byte[] images(int count) {
    ByteBuffer file = ByteBuffer.allocate(16 + 6 * count).putInt(0x803).putInt(count);
    file.putInt(2).putInt(3);
    for (int i = 0; file.hasRemaining(); i++) {
      file.put((byte) i);
    }
    return file.array();
  }

  private static byte[] labels(int count) {
    ByteBuffer file = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
    for (int i = 0; file.hasRemaining(); i++) {
      file.put((byte) (i % 10));
    }
    return file.array();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
