package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.annotation.Region.Box;
import io.decentralml.annotation.Region.Polygon;
import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationImportTest {
  private static final byte[] FIRST_BYTES = "first".getBytes(UTF_8);
  private static final Cid FIRST = Cid.of(FIRST_BYTES);
  private static final Cid SECOND = Cid.of("second".getBytes(UTF_8));
  private static final MediaFacts FACTS = new MediaFacts("png", 200, 100, 0);

  @TempDir private Path folder = Path.of("");

  private AnnotationFile read(String name, String content) throws IOException {
    return read(Files.writeString(folder.resolve(name), content));
  }

  private static AnnotationFile read(Path source) throws IOException {
    AnnotationTask task =
        new AnnotationTask(
            5,
            MediaType.IMAGE,
            List.of(FIRST, SECOND),
            AnnotationRules.of("cat, dog", "any", "{\"labels\":\"many\"}"));
    return AnnotationImport.read(source, task, Map.of(FIRST, FACTS, SECOND, FACTS));
  }

  @Test
  void csv_namesByContentAndByCid_areRead() throws IOException {
    Files.write(folder.resolve("my cat.png"), FIRST_BYTES);

    AnnotationFile file =
        read(
            "labels.csv",
            "label,file,text\r\ncat,my cat.png,\"a \"\"cat\"\", asleep\"\r\ndog,media/"
                + SECOND
                + ".png,\r\ncat,"
                + SECOND
                + ",\r\n");

    assertThat(file.of(FIRST))
        .contains(Annotation.empty(FIRST).withLabels(List.of("cat")).withText("a \"cat\", asleep"));
    assertThat(file.of(SECOND).orElseThrow().labels()).containsExactly("cat", "dog");
  }

  @Test
  void csv_withoutHeading_isFileAndLabel() throws IOException {
    assertThat(read("labels.csv", FIRST + ",cat\n").of(FIRST).orElseThrow().choice())
        .isEqualTo("cat");
  }

  @Test
  void csv_nonsense_namesTheLine() {
    assertThatThrownBy(() -> read("labels.csv", "file,label\n" + FIRST + ",cat\nnobody.png,dog\n"))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("nobody.png");
    assertThatThrownBy(() -> read("labels.csv", FIRST + ",\"cat\n"))
        .hasMessageContaining("not CSV by RFC 4180");
    assertThatThrownBy(() -> read("labels.csv", "../../etc/passwd,cat\n"))
        .isInstanceOf(AnnotationException.class);
  }

  /** The layout of cocodataset.org/#format-data, 2. */
  @Test
  void coco_boxesAndPolygons_areRead() throws IOException {
    AnnotationFile file =
        read(
            "coco.json",
            """
            {"info":{"year":2017},"licenses":[],
             "images":[{"id":397133,"file_name":"%s.jpg","width":200,"height":100}],
             "annotations":[
              {"id":1,"image_id":397133,"category_id":17,"bbox":[10.5,20,30,40],"area":1200,"iscrowd":0},
              {"id":2,"image_id":397133,"category_id":18,"segmentation":[[0,0,50,0,50,50]],
               "bbox":[0,0,50,50],"area":1250,"iscrowd":0}],
             "categories":[{"id":17,"name":"cat","supercategory":"animal"},{"id":18,"name":"dog"}]}
            """
                .formatted(FIRST));

    List<Region> regions = file.of(FIRST).orElseThrow().regions();
    assertThat(regions.get(0)).isEqualTo(new Box("cat", 10.5, 20, 30, 40, 0));
    assertThat(regions.get(1)).isInstanceOf(Polygon.class);
    assertThat(file.of(SECOND)).contains(Annotation.empty(SECOND));
  }

  @Test
  void coco_written_isReadBack() throws IOException {
    AnnotationFile file =
        new AnnotationFile(
            5,
            MediaType.IMAGE,
            List.of(
                Annotation.empty(FIRST).with(new Box("dog", 1, 2, 3, 4, 0)),
                Annotation.empty(SECOND)));
    byte[] coco = Coco.write(file, Map.of(FIRST, FACTS));

    assertThat(read("coco.json", new String(coco, UTF_8))).isEqualTo(file);
    assertThat(new String(coco, UTF_8))
        .contains("\"file_name\":\"" + FIRST + ".png\",\"width\":200,\"height\":100")
        .contains("\"bbox\":[1.0,2.0,3.0,4.0],\"area\":12.0");
  }

  @Test
  void coco_nonsense_namesTheField() {
    String start = "{\"images\":[{\"id\":1,\"file_name\":\"" + FIRST + "\"}],";
    assertThatThrownBy(
            () -> read("c.json", start + "\"annotations\":[{\"category_id\":1,\"image_id\":1}]}"))
        .hasMessageContaining("annotations 1")
        .hasMessageContaining("category_id");
    assertThatThrownBy(() ->
            read(
                "c.json",
                start
                    + "\"categories\":[{\"id\":1,\"name\":\"cat\"}],"
                    + "\"annotations\":[{\"category_id\":1,\"image_id\":1,\"bbox\":[1,2]}]}"))
        .hasMessageContaining("\"bbox\" must be [x, y, width, height]");
  }

  /** A line of docs.ultralytics.com's example with a box in the middle of the image. */
  @Test
  void yolo_folder_becomesPixels() throws IOException {
    Files.writeString(folder.resolve("classes.txt"), "dog\ncat\n");
    Files.writeString(folder.resolve(FIRST + ".txt"), "1 0.5 0.5 0.2 0.4\n\n");

    AnnotationFile file = read(folder);

    Box box = file.of(FIRST).orElseThrow().regions().getFirst().bounds();
    assertThat(box).isEqualTo(new Box("cat", 80, 30, 40, 40, 0));
    assertThat(file.of(SECOND)).contains(Annotation.empty(SECOND));
  }

  @Test
  void yolo_nonsense_namesFileAndLine() throws IOException {
    Files.writeString(folder.resolve(FIRST + ".txt"), "0 0.5 0.5 0.2 0.4\n7 0.5 0.5 0.2 0.4\n");

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining(FIRST + ".txt, line 2");
  }

  @Test
  void file_ofNoKnownFormat_isRefused() {
    assertThatThrownBy(() -> read("x.json", "{}")).hasMessageContaining("no known format");
    assertThatThrownBy(() -> read("x.txt", "cat")).hasMessageContaining("not JSON");
  }
}
