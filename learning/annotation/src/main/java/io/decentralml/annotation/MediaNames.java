package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which medium a file name in somebody's annotations means. A name is understood when it is a CID
 * of the task, with or without a folder and an ending; when it is the name of a file that lies
 * where the annotations lie and has the bytes of a medium of the task; or when it is a name that
 * such a file has.
 */
public final class MediaNames {
  private final Map<String, Cid> media = new HashMap<>();
  private final Path folder;

  private MediaNames(Path folder) {
    this.folder = folder;
  }

  /** Names of {@code media}, where annotations lie in {@code folder}. */
  public static MediaNames of(List<Cid> media, Path folder) {
    MediaNames names = new MediaNames(folder);
    media.forEach(each -> names.media.put(each.toString(), each));
    return names;
  }

  /**
   * The medium that {@code name} means.
   *
   * @throws AnnotationException when it means none
   * @throws IOException when the file of that name cannot be read
   */
  public Cid find(String name) throws IOException {
    Optional<Cid> found = known(name);
    if (found.isEmpty()) {
      found = byContent(name);
    }
    return found.orElseThrow(() ->
        new AnnotationException(
            ("\"%s\" is no medium of the task: name it by its CID, or put the file beside the"
                    + " annotations")
                .formatted(Document.shortened(name))));
  }

  private Optional<Cid> known(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Optional.ofNullable(media.get(stem(last)));
  }

  static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private Optional<Cid> byContent(String name) throws IOException {
    Path file;
    try {
      file = folder.resolve(name).normalize();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.ofNullable(media.get(Cid.of(Files.readAllBytes(file)).toString()));
  }
}
