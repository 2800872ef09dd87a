package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.annotation.Region.Box;
import io.decentralml.assets.Cid;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Annotations, rules and media that strangers made. */
@Timeout(60)
class AnnotationFuzzTest {
  private static final Cid ASSET = Cid.of("asset".getBytes(UTF_8));

  private interface Reader {
    void read(byte[] input) throws IOException;
  }

  private static Fuzz.Target target(Reader reader) {
    return input -> {
      try {
        reader.read(input);
        return true;
      } catch (AnnotationException _) {
        return false;
      }
    };
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  @Test
  void file_brokenJson_isAFileOrAnAnnotationException() {
    AnnotationFile images =
        new AnnotationFile(
            7, MediaType.IMAGE, List.of(Annotation.empty(ASSET).with(new Box("a", 1, 2, 3, 4, 0))));
    AnnotationFile sound =
        new AnnotationFile(
            0, MediaType.AUDIO, List.of(Annotation.empty(ASSET).with(new Span("a", 0, 9, "hi"))));

    Fuzz.Outcome outcome =
        Fuzz.run(
            8_000,
            Mutator.ofTexts(List.of(text(images.toJson()), text(sound.toJson()))),
            target(AnnotationFile::fromJson));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void rules_brokenFieldsOfATask_areRulesOrAnAnnotationException() {
    List<String> fields =
        List.of(
            "cat,dog\n{\"cat\":\"box\"}\n{\"labels\":\"one\",\"text\":\"required\"}",
            "[\"cat\",\"dog\"]\n{\"cat\":\"polygon\",\"dog\":\"box\"}\n{\"minimumBoxes\":1}",
            "a\n\n{}");

    Fuzz.Outcome outcome =
        Fuzz.run(
            8_000,
            Mutator.ofTexts(fields),
            target(input -> {
              String[] parts = text(input).split("\n", 3);
              AnnotationRules.of(
                  parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
            }));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  private static List<byte[]> media() throws IOException {
    List<byte[]> media = new ArrayList<>();
    for (String format : List.of("png", "jpg", "gif", "bmp")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
      media.add(out.toByteArray());
    }
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(new byte[100]), format, 50),
        AudioFileFormat.Type.WAVE,
        out);
    media.add(out.toByteArray());
    return media;
  }

  @Test
  void facts_brokenMedium_isSomethingOrUnknown() throws IOException {
    Fuzz.Outcome outcome =
        Fuzz.run(
            1_500,
            Mutator.ofBytes(media()),
            input -> {
              MediaType type = input.length % 2 == 0 ? MediaType.IMAGE : MediaType.AUDIO;
              return !Media.facts(type, input).equals(MediaFacts.UNKNOWN);
            });

    assertThat(outcome.inputs()).isPositive();
  }

  @Test
  void image_brokenPicture_isAPictureOrAnAnnotationException() throws IOException {
    Fuzz.Outcome outcome =
        Fuzz.run(
            1_500,
            Mutator.ofBytes(media().subList(0, 4)),
            target(input -> {
              // Large pictures may take as much memory as they have pixels.
              MediaFacts facts = Media.facts(MediaType.IMAGE, input);
              if ((long) facts.width() * facts.height() < 1_000_000) {
                Media.image(input);
              }
            }));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
