package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.annotation.Region.Box;
import io.decentralml.annotation.Region.Point;
import io.decentralml.annotation.Region.Polygon;
import io.decentralml.assets.Cid;
import io.decentralml.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationFileTest {
  private static final Cid FIRST = Cid.of("first".getBytes(UTF_8));
  private static final Cid SECOND = Cid.of("second".getBytes(UTF_8));

  private static AnnotationFile images() {
    return new AnnotationFile(
        7,
        MediaType.IMAGE,
        List.of(
            new Annotation(
                FIRST,
                List.of("dog", "cat"),
                List.of(
                    new Polygon(
                        "dog", List.of(new Point(0, 0), new Point(4, 0), new Point(0, 3.5)), 0),
                    new Box("cat", 1, 2, 3.25, 4, 0)),
                List.of(),
                "two animals"),
            Annotation.empty(SECOND)));
  }

  @Test
  void toJson_images_isTheOneSpelling() {
    boolean firstIsFirst = FIRST.compareTo(SECOND) < 0;
    String first =
        "{\"asset\":\""
            + FIRST
            + "\",\"labels\":[\"cat\",\"dog\"],"
            + "\"boxes\":[{\"label\":\"cat\",\"x\":1.0,\"y\":2.0,\"width\":3.25,\"height\":4.0}],"
            + "\"polygons\":[{\"label\":\"dog\",\"points\":[[0.0,0.0],[4.0,0.0],[0.0,3.5]]}],"
            + "\"text\":\"two animals\"}";
    String second = "{\"asset\":\"" + SECOND + "\"}";

    assertThat(new String(images().toJson(), UTF_8))
        .isEqualTo(
            "{\"format\":\"decentralml-annotation/1\",\"task\":7,\"media\":\"Image\","
                + "\"unit\":\"pixel\",\"origin\":\"top-left\",\"items\":["
                + (firstIsFirst ? first + "," + second : second + "," + first)
                + "]}");
  }

  @Test
  void fromJson_whatWasWritten_isTheSame() throws AnnotationException {
    AnnotationFile sound =
        new AnnotationFile(
            0,
            MediaType.VIDEO,
            List.of(
                Annotation.empty(FIRST)
                    .with(new Span("speech", 0, 1500, "good morning"))
                    .with(new Box("car", 0, 0, 5, 5, 40))));

    assertThat(AnnotationFile.fromJson(images().toJson())).isEqualTo(images());
    assertThat(AnnotationFile.fromJson(sound.toJson())).isEqualTo(sound);
  }

  @Test
  void fromJson_nonsense_namesThePlace() {
    String text = new String(images().toJson(), UTF_8);

    refuses(text.replace("\"width\":3.25", "\"width\":-1"), "items ", "box");
    refuses(text.replace("\"width\":3.25", "\"width\":\"3\""), "\"width\" must be a number");
    refuses(text.replace("top-left", "bottom-left"), "\"origin\" must be \"top-left\"");
    refuses(text.replace("\"boxes\"", "\"boxen\""), "unknown field \"boxen\"");
    refuses(text.replace(SECOND.toString(), FIRST.toString()), "annotated twice");
    refuses(text.replace("[4.0,0.0]", "[4.0]"), "a list of [x, y]");
    refuses(text.replace("annotation/1", "annotation/2"), "\"format\" must be");
    refuses(text.replace("\"cat\",\"dog\"", "\" \""), "a label is");
    refuses("[]", "must be a JSON object");
    refuses("", "must be a JSON object");
    refuses("{", "is not JSON");
    refuses("[".repeat(5000), "is not JSON");
  }

  private static void refuses(String json, String... words) {
    assertThatThrownBy(() -> AnnotationFile.fromJson(json.getBytes(UTF_8)))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void fromJson_damagedBytes_isReadOrRefused() {
    byte[] good = images().toJson();
    Seeds.forEach(
        2000,
        random -> {
          byte[] bytes = good.clone();
          for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          try {
            assertThat(AnnotationFile.fromJson(bytes).items().size()).isLessThanOrEqualTo(2);
          } catch (AnnotationException refused) {
            assertThat(refused.getMessage()).isNotBlank();
          }
        });
  }

  @Test
  void mediaList_written_isReadAndKnownByItsBeginning() throws AnnotationException {
    MediaList list = new MediaList(List.of(SECOND, FIRST));

    assertThat(MediaList.isList(list.toJson())).isTrue();
    assertThat(MediaList.fromJson(list.toJson())).isEqualTo(list);
    assertThat(MediaList.isList("{\"format\":".getBytes(UTF_8))).isFalse();
    assertThatThrownBy(() -> MediaList.fromJson(images().toJson()))
        .isInstanceOf(AnnotationException.class);
  }
}
