package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.Cid;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Examples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetTest {
  private final Map<Cid, byte[]> store = new LinkedHashMap<>();

  @TempDir private Path folder = Path.of("");

  private Cid put(byte[] content) {
    store.put(Cid.of(content), content);
    return Cid.of(content);
  }

  private byte[] get(Cid asset) {
    return Objects.requireNonNull(store.get(asset));
  }

  private static byte[] image(int brightness) throws IOException {
    BufferedImage image = new BufferedImage(4, 6, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 6; y++) {
        image.setRGB(x, y, x < 2 ? 0 : brightness * 0x10101);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static AcceptedAnnotations answer(long submission, List<Cid> media, String... labels) {
    List<Annotation> items = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      items.add(Annotation.empty(media.get(i)).withLabels(List.of(labels[i])));
    }
    AnnotationFile file = new AnnotationFile(9, MediaType.IMAGE, items);
    return new AcceptedAnnotations(submission, "5Worker", Cid.of(file.toJson()), file);
  }

  @Test
  void write_images_becomeExamplesThatCanBeRead() throws IOException {
    List<Cid> media = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      media.add(put(image(200 + i)));
    }
    media.add(put("no image".getBytes(UTF_8)));
    AnnotationTask task =
        new AnnotationTask(9, MediaType.IMAGE, media, AnnotationRules.of("dark, light", "", ""));
    List<AcceptedAnnotations> accepted =
        List.of(
            answer(1, media, "light", "light", "dark", "light", "light", "dark", "dark"),
            answer(2, media, "light", "light", "light", "light", "light", "dark", "dark"));
    AtomicInteger seen = new AtomicInteger();

    TrainingSet.Report report =
        new TrainingSet(task, accepted, 2, 2, 16).write(folder, this::get, seen::set);

    assertThat(seen).hasValue(7);
    assertThat(report.classes()).containsExactly(Map.entry("dark", 1), Map.entry("light", 4));
    assertThat(report.dropped())
        .containsEntry(media.get(2), "tied between dark and light")
        .hasEntrySatisfying(media.get(6), reason -> assertThat(reason).contains("no image"));
    assertThat(report.alpha()).isPresent();
    DatasetSplit split = Examples.read(folder, "", 7).split();
    Dataset training = split.training();
    assertThat(training.size() + split.heldOut().size()).isEqualTo(5);
    assertThat(training.classCount()).isEqualTo(2);
    float[] row = new float[4];
    training.copyFeatures(0, row, 0);
    assertThat(row[0]).isZero();
    assertThat(row[1]).isBetween(200 / 255f, 205 / 255f);
    assertThat(Files.readString(folder.resolve("provenance.json")))
        .contains("\"task\":9", "\"submission\":2", media.get(6).toString());
  }

  @Test
  void write_texts_becomeATableOfWords() throws IOException {
    List<Cid> media = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      media.add(put(("Good, good morning " + i).getBytes(UTF_8)));
    }
    AnnotationTask task =
        new AnnotationTask(9, MediaType.TEXT, media, AnnotationRules.of("", "", ""));
    List<AcceptedAnnotations> accepted =
        List.of(answer(1, media, "kind", "kind", "rude", "kind", "rude"));

    TrainingSet.Report report =
        new TrainingSet(task, accepted, 2, 2, 64).write(folder, this::get, _ -> {});

    assertThat(report.alpha()).isEmpty();
    assertThat(report.format()).isEqualTo("CSV");
    Examples examples = Examples.read(folder, "", 7);
    assertThat(examples.schema().orElseThrow().classes()).containsExactly("kind", "rude");
    assertThat(examples.split().training().featureCount()).isEqualTo(64);
  }

  @Test
  void write_nothingAgreed_isRefused() throws IOException {
    List<Cid> media = List.of(put(image(1)));
    AnnotationTask task =
        new AnnotationTask(9, MediaType.IMAGE, media, AnnotationRules.of("", "", ""));
    TrainingSet set =
        new TrainingSet(task, List.of(answer(1, media, "a"), answer(2, media, "b")), 2, 2, 16);

    assertThatThrownBy(() -> set.write(folder, this::get, _ -> {}))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining("nothing to learn from");
  }

  /** Test vectors of the FNV authors: isthe.com/chongo/src/fnv/test_fnv.c. */
  @Test
  void hash_words_isTheirs() {
    assertThat(WordFeatures.hash("")).isEqualTo(0x811c9dc5);
    assertThat(WordFeatures.hash("a")).isEqualTo(0xe40c292c);
    assertThat(WordFeatures.hash("foobar")).isEqualTo(0xbf9cf968);
    assertThat(WordFeatures.of("Good, good", 8)).contains(-2, 0).hasSize(8);
  }

  @Test
  void grey_stretched_isTheMeanOfTheAreaCovered() {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xff000000);
    image.setRGB(1, 0, 0xffffffff);
    image.setRGB(2, 0, 0x00000000);

    // Each of two pixels covers one and a half: black with half a white, half a white with clear.
    assertThat(Thumbnail.grey(image, 2, 1)).containsExactly(85, (byte) 255);
    image.setRGB(0, 0, 0xffff0000);
    assertThat(Thumbnail.grey(image, 3, 1)[0]).isEqualTo((byte) 76);
  }
}
