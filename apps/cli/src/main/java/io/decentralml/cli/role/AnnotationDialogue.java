package io.decentralml.cli.role;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationRules;
import io.decentralml.annotation.AnnotationRules.Marks;
import io.decentralml.annotation.AnnotationTask;
import io.decentralml.annotation.Finding;
import io.decentralml.annotation.MediaFacts;
import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Asks a person about one medium after the other. */
final class AnnotationDialogue {
  /** How it ended. */
  enum End {
    COMPLETE,
    SAVED
  }

  private enum Step {
    DONE,
    SKIPPED,
    BACK,
    STOP
  }

  private final AnnotationTask task;
  private final AnnotationDraft draft;
  private final Map<Cid, Path> media;
  private final Map<Cid, MediaFacts> facts;
  private final Viewer viewer;
  private final Prompt prompt;
  private final Consumer<String> say;
  private final AnnotationLine lines;
  private final Deque<Cid> finished = new ArrayDeque<>();

  AnnotationDialogue(
      AnnotationTask task,
      AnnotationDraft draft,
      Map<Cid, Path> media,
      Map<Cid, MediaFacts> facts,
      Viewer viewer,
      Prompt prompt,
      Consumer<String> say) {
    this.task = task;
    this.draft = draft;
    this.media = media;
    this.facts = facts;
    this.viewer = viewer;
    this.prompt = prompt;
    this.say = say;
    this.lines = new AnnotationLine(task.rules());
  }

  /** Asks until every medium is done, or the person stops. */
  End run() throws IOException {
    say.accept(choices());
    Deque<Cid> open = new ArrayDeque<>(draft.open());
    while (!open.isEmpty()) {
      Cid asset = open.removeFirst();
      switch (ask(asset)) {
        case DONE -> finished.addLast(asset);
        case SKIPPED -> open.addLast(asset);
        case BACK -> {
          open.addFirst(asset);
          if (!finished.isEmpty()) {
            Cid previous = finished.removeLast();
            draft.remove(previous);
            open.addFirst(previous);
          }
        }
        case STOP -> {
          return End.SAVED;
        }
      }
    }
    return End.COMPLETE;
  }

  private String choices() {
    StringJoiner classes = new StringJoiner(", ");
    List<String> names = task.rules().classes();
    for (int i = 0; i < names.size(); i++) {
      classes.add((i + 1) + " " + names.get(i));
    }
    return (names.isEmpty() ? "Any label may be given." : "Classes: " + classes)
        + "\nType ? for help.";
  }

  private Step ask(Cid asset) throws IOException {
    MediaFacts known = facts.getOrDefault(asset, MediaFacts.UNKNOWN);
    Path file = Objects.requireNonNull(media.get(asset));
    say.accept(
        "\n[%d of %d] %s (%s)"
            .formatted(task.media().indexOf(asset) + 1, task.media().size(), asset, known));
    say.accept(viewer.show(task.type(), file));
    List<Annotation> states = new ArrayList<>(List.of(Annotation.empty(asset)));
    while (true) {
      String line = prompt.ask("> ");
      switch (line) {
        case "?", "help" -> say.accept(AnnotationLine.HELP);
        case "show" -> say.accept(viewer.show(task.type(), file));
        case "list" -> say.accept("  " + described(states.getLast()));
        case "skip" -> {
          return Step.SKIPPED;
        }
        case "save" -> {
          return Step.STOP;
        }
        case "undo" -> {
          if (states.size() == 1) {
            return Step.BACK;
          }
          states.removeLast();
          say.accept("  " + described(states.getLast()));
        }
        default -> {
          if (take(states, line) && isDone(states.getLast(), line, known)) {
            draft.put(states.getLast());
            return Step.DONE;
          }
        }
      }
    }
  }

  /** Adds what the line says; answers whether it made sense. */
  private boolean take(List<Annotation> states, String line) {
    if (line.isEmpty()) {
      return true;
    }
    try {
      states.add(lines.apply(states.getLast(), line));
      return true;
    } catch (IllegalArgumentException wrong) {
      say.accept("  " + wrong.getMessage());
      return false;
    }
  }

  /** Where one label is all that is asked for, giving it is the end; else an empty line is. */
  private boolean isDone(Annotation item, String line, MediaFacts known) {
    AnnotationRules rules = task.rules();
    boolean single =
        rules.labels() == AnnotationRules.Labels.ONE
            && rules.text() != AnnotationRules.Text.REQUIRED
            && !rules.asksFor(Marks.BOX)
            && !rules.asksFor(Marks.POLYGON)
            && !rules.asksFor(Marks.SPAN);
    if (!line.isEmpty() && !(single && item.labels().size() == 1)) {
      say.accept("  " + described(item));
      return false;
    }
    List<Finding> findings = task.check(item, known);
    findings.forEach(each -> say.accept("  " + each.what()));
    return findings.isEmpty();
  }

  private static String described(Annotation item) {
    StringJoiner parts = new StringJoiner("; ");
    parts.setEmptyValue("nothing yet");
    if (!item.labels().isEmpty()) {
      parts.add(item.choice());
    }
    item.regions().forEach(each -> parts.add(each.kind() + " " + each.label()));
    item.spans().forEach(each -> parts.add(each.from() + "-" + each.to() + " " + each.label()));
    if (!item.text().isEmpty()) {
      parts.add('"' + item.text() + '"');
    }
    return parts.toString();
  }
}
