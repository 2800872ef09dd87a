package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.annotation.AnnotationRules.Labels;
import io.decentralml.annotation.AnnotationRules.Marks;
import io.decentralml.annotation.AnnotationRules.Text;
import io.decentralml.annotation.Region.Box;
import io.decentralml.assets.Cid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotationTaskTest {
  private static final Cid FIRST = Cid.of("first".getBytes(UTF_8));
  private static final Cid SECOND = Cid.of("second".getBytes(UTF_8));

  private static AnnotationTask task(MediaType type, String labels, String marks, String json)
      throws AnnotationException {
    return new AnnotationTask(
        3, type, List.of(FIRST, SECOND), AnnotationRules.of(labels, marks, json));
  }

  private static List<String> faults(AnnotationTask task, MediaFacts facts, Annotation... items) {
    return task
        .check(
            new AnnotationFile(3, task.type(), List.of(items)), Map.of(FIRST, facts, SECOND, facts))
        .stream()
        .map(Finding::what)
        .toList();
  }

  private static Annotation labelled(Cid asset, String... labels) {
    return Annotation.empty(asset).withLabels(List.of(labels));
  }

  @Test
  void rules_theThreeFields_areRead() throws AnnotationException {
    AnnotationRules rules = AnnotationRules.of("cat, dog\nbird", "cat=box, dog=polygon", "");

    assertThat(rules.classes()).containsExactly("cat", "dog", "bird");
    assertThat(rules.marksOf("cat")).isEqualTo(Marks.BOX);
    assertThat(rules.marksOf("bird")).isEqualTo(Marks.NONE);
    assertThat(rules.labels()).isEqualTo(Labels.MANY);
    assertThat(AnnotationRules.of("[\"a, b\",\"c\"]", "box", "{\"labels\":\"none\",\"x\":1}"))
        .isEqualTo(
            new AnnotationRules(
                List.of("a, b", "c"), Map.of("*", Marks.BOX), Labels.NONE, Text.OPTIONAL));
    assertThat(AnnotationRules.of("cat,dog", "", "").labels()).isEqualTo(Labels.ONE);
    assertThat(AnnotationRules.of("", "", "{\"text\":\"required\"}").text())
        .isEqualTo(Text.REQUIRED);
  }

  @Test
  void rules_written_areReadBack() throws AnnotationException {
    for (List<String> classes : List.of(List.of("cat", "dog"), List.of("a, b", "[c"))) {
      String field = AnnotationRules.classLabelsField(classes);
      assertThat(AnnotationRules.of(field, "", "").classes()).isEqualTo(classes);
    }
  }

  @Test
  void rules_nonsense_isRefused() {
    assertThatThrownBy(() -> AnnotationRules.of("cat, cat", "", "")).hasMessageContaining("twice");
    assertThatThrownBy(() -> AnnotationRules.of("cat", "dog=box", ""))
        .hasMessageContaining("not among the classes");
    assertThatThrownBy(() -> AnnotationRules.of("cat", "cat=circle", ""))
        .hasMessageContaining("circle");
    assertThatThrownBy(() -> AnnotationRules.of("", "", "{\"labels\":\"three\"}"))
        .hasMessageContaining("one, many, none");
    assertThatThrownBy(() -> AnnotationRules.of("", "", "free text"))
        .hasMessageContaining("annotation_json of the task is not JSON");
  }

  @Test
  void check_labelOfEachImage_isFine() throws AnnotationException {
    AnnotationTask task = task(MediaType.IMAGE, "cat, dog", "", "");

    assertThat(faults(task, MediaFacts.UNKNOWN, labelled(FIRST, "cat"), labelled(SECOND, "dog")))
        .isEmpty();
  }

  @Test
  void check_labels_findsWhatIsWrong() throws AnnotationException {
    AnnotationTask task = task(MediaType.IMAGE, "cat, dog", "", "{\"text\":\"none\"}");

    assertThat(
            faults(
                task,
                MediaFacts.UNKNOWN,
                labelled(FIRST, "cat", "cow").withText("moo"),
                labelled(Cid.of(new byte[1]), "cat")))
        .containsExactlyInAnyOrder(
            "exactly one label is asked for, 2 are given",
            "label \"cow\" is not a class of the task; classes are cat, dog",
            "no text is asked for",
            "it is not part of the task",
            "it is not annotated");
  }

  @Test
  void check_boxOutsideTheImage_isFound() throws AnnotationException {
    AnnotationTask task = task(MediaType.IMAGE, "cat, dog", "cat=box", "");
    MediaFacts facts = new MediaFacts("png", 10, 10, 0);

    assertThat(
            faults(
                task,
                facts,
                Annotation.empty(FIRST).with(new Box("cat", 6, 0, 4.4, 10, 0)),
                Annotation.empty(SECOND)
                    .with(new Box("cat", 6, 0, 5, 10, 0))
                    .with(new Box("dog", 0, 0, 1, 1, 5))))
        .containsExactlyInAnyOrder(
            "the box of \"cat\" reaches out of the 10 x 10 pixels",
            "no box is asked for \"dog\"",
            "an image has no moment 5 ms");
  }

  @Test
  void check_spans_areWithinTheRecording() throws AnnotationException {
    AnnotationTask task = task(MediaType.AUDIO, "", "", "{\"text\":\"required\"}");
    MediaFacts facts = new MediaFacts("wav", 0, 0, 1000);

    assertThat(
            faults(
                task,
                facts,
                Annotation.empty(FIRST).withText("hm").with(new Span("", 0, 1000, "hm")),
                Annotation.empty(SECOND)
                    .with(new Span("noise", 500, 1001, ""))
                    .with(new Box("x", 0, 0, 1, 1, 0))))
        .containsExactlyInAnyOrder(
            "a recording has no place for a box",
            "the span 500-1001 ends after 1000, where the recording ends",
            "a text is asked for");
  }

  @Test
  void check_fileOfAnotherTask_isFound() throws AnnotationException {
    AnnotationTask task = task(MediaType.TEXT, "", "", "");
    AnnotationFile other =
        new AnnotationFile(4, MediaType.TEXT, List.of(labelled(FIRST, "a"), labelled(SECOND, "b")));

    assertThat(task.check(other, Map.of())).singleElement().asString().contains("answers task 4");
  }
}
