package io.decentralml.cli.role;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationException;
import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.AnnotationTask;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotations that are being made, kept in a file after each change. */
final class AnnotationDraft {
  private final AnnotationTask task;
  private final Path file;
  private final Map<Cid, Annotation> items = new LinkedHashMap<>();

  private AnnotationDraft(AnnotationTask task, Path file) {
    this.task = task;
    this.file = file;
  }

  /** The draft in {@code file}, or an empty one if there is none. */
  static AnnotationDraft open(AnnotationTask task, Path file) throws IOException {
    AnnotationDraft draft = new AnnotationDraft(task, file);
    if (Files.exists(file)) {
      AnnotationFile kept;
      try {
        kept = AnnotationFile.fromJson(Files.readAllBytes(file));
      } catch (AnnotationException damaged) {
        throw new CommandException(
            CommandException.Kind.FAILED,
            file + " cannot be read: " + damaged.getMessage(),
            "put it right, or move it away to begin again");
      }
      for (Annotation each : kept.items()) {
        if (task.media().contains(each.asset())) {
          draft.items.put(each.asset(), each);
        }
      }
    }
    return draft;
  }

  /** What is said of {@code asset} by now. */
  Optional<Annotation> of(Cid asset) {
    return Optional.ofNullable(items.get(asset));
  }

  /** How many media are done. */
  int size() {
    return items.size();
  }

  /** The media that are not done, in the task's order. */
  List<Cid> open() {
    return task.media().stream().filter(each -> !items.containsKey(each)).toList();
  }

  /** Keeps what is said of a medium. */
  void put(Annotation item) throws IOException {
    items.put(item.asset(), item);
    save();
  }

  /** Forgets what was said of a medium. */
  void remove(Cid asset) throws IOException {
    items.remove(asset);
    save();
  }

  /** The draft as the answer to its task. */
  AnnotationFile file() {
    return new AnnotationFile(task.number(), task.type(), List.copyOf(items.values()));
  }

  /** Whoever is killed while this runs finds the old file or the new one. */
  private void save() throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".part");
    Files.write(written, file().toJson());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
