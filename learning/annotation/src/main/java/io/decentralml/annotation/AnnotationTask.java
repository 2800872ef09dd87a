package io.decentralml.annotation;

import io.decentralml.annotation.AnnotationRules.Labels;
import io.decentralml.annotation.AnnotationRules.Marks;
import io.decentralml.annotation.AnnotationRules.Text;
import io.decentralml.assets.Cid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be annotated, and how.
 *
 * @param number the task's number on the chain
 * @param type what kind of media
 * @param media the assets, in the creator's order
 * @param rules what is asked for
 */
public record AnnotationTask(long number, MediaType type, List<Cid> media, AnnotationRules rules) {
  private static final int MOST_FINDINGS = 100;

  /** Copies. */
  public AnnotationTask {
    media = List.copyOf(media);
  }

  /**
   * What is wrong with {@code file}, at most 100 findings; none when it answers the task.
   *
   * @param facts what is known of the media; marks outside them are findings
   */
  public List<Finding> check(AnnotationFile file, Map<Cid, MediaFacts> facts) {
    List<Finding> findings = new ArrayList<>();
    if (file.task() != number || file.media() != type) {
      findings.add(
          new Finding(
              "the file",
              "it answers task %d of kind %s, not task %d of kind %s"
                  .formatted(file.task(), file.media().chainName(), number, type.chainName())));
    }
    Set<Cid> asked = new HashSet<>(media);
    Set<Cid> answered = new HashSet<>();
    for (Annotation each : file.items()) {
      answered.add(each.asset());
      if (!asked.contains(each.asset())) {
        findings.add(new Finding(each.asset().toString(), "it is not part of the task"));
      } else {
        findings.addAll(check(each, facts.getOrDefault(each.asset(), MediaFacts.UNKNOWN)));
      }
    }
    for (Cid each : media) {
      if (!answered.contains(each)) {
        findings.add(new Finding(each.toString(), "it is not annotated"));
      }
    }
    return findings.stream().limit(MOST_FINDINGS).toList();
  }

  /** What is wrong with what is said of one medium. */
  public List<Finding> check(Annotation item, MediaFacts facts) {
    List<String> faults = new ArrayList<>();
    checkLabels(item, faults);
    for (Region each : item.regions()) {
      checkRegion(each, facts, faults);
    }
    for (Span each : item.spans()) {
      checkSpan(each, facts, faults);
    }
    if (rules.text() == Text.REQUIRED && item.text().isBlank()) {
      faults.add("a text is asked for");
    }
    if (rules.text() == Text.NONE && !item.text().isEmpty()) {
      faults.add("no text is asked for");
    }
    return faults.stream().map(each -> new Finding(item.asset().toString(), each)).toList();
  }

  private void checkLabels(Annotation item, List<String> faults) {
    int count = item.labels().size();
    if (rules.labels() == Labels.ONE && count != 1) {
      faults.add("exactly one label is asked for, " + count + " are given");
    }
    if (rules.labels() == Labels.NONE && count > 0) {
      faults.add("no label of the whole " + type.word() + " is asked for");
    }
    item.labels().forEach(each -> checkClass(each, faults));
  }

  private void checkClass(String label, List<String> faults) {
    if (!rules.isClass(label)) {
      faults.add(
          "label \"%s\" is not a class of the task; classes are %s"
              .formatted(label, String.join(", ", rules.classes())));
    }
  }

  private void checkRegion(Region region, MediaFacts facts, List<String> faults) {
    checkClass(region.label(), faults);
    Marks kind =
        switch (region) {
          case Region.Box _ -> Marks.BOX;
          case Region.Polygon _ -> Marks.POLYGON;
        };
    if (!type.hasArea()) {
      faults.add("a " + type.word() + " has no place for a " + region.kind());
    } else {
      checkKind(region.label(), kind, region.kind(), faults);
    }
    if (!facts.contains(region.bounds())) {
      faults.add(
          "the %s of \"%s\" reaches out of the %d x %d pixels"
              .formatted(region.kind(), region.label(), facts.width(), facts.height()));
    }
    if (type == MediaType.IMAGE && region.at() != 0) {
      faults.add("an image has no moment " + region.at() + " ms");
    }
  }

  private void checkKind(String label, Marks kind, String word, List<String> faults) {
    if (!rules.marksOf(label).allows(kind)) {
      faults.add("no " + word + " is asked for \"" + label + '"');
    }
  }

  private void checkSpan(Span span, MediaFacts facts, List<String> faults) {
    if (!type.hasLength()) {
      faults.add("an image has no stretch of time");
    }
    if (!span.label().isEmpty()) {
      checkClass(span.label(), faults);
      checkKind(span.label(), Marks.SPAN, "span", faults);
    } else if (rules.text() == Text.NONE) {
      faults.add("no text is asked for");
    }
    if (facts.length() > 0 && span.to() > facts.length()) {
      faults.add(
          "the span %d-%d ends after %d, where the %s ends"
              .formatted(span.from(), span.to(), facts.length(), type.word()));
    }
  }
}
