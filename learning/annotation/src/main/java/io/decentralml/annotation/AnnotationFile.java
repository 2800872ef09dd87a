package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of an annotation task: one document for all of the task's media. It has one spelling,
 * so its CID stands for it: media in ascending order of their CIDs, no blanks, what is empty left
 * out. {@code docs/annotation.md} shows the JSON.
 *
 * @param task the chain's number of the task
 * @param media what kind of media
 * @param items what is said of each medium
 */
public record AnnotationFile(long task, MediaType media, List<Annotation> items) {
  /** The longest file that is read: 64 MiB. */
  public static final int MOST_BYTES = 64 << 20;

  /** The most media in a file. */
  public static final int MOST_ITEMS = 100_000;

  private static final Comparator<Annotation> BY_ASSET = Comparator.comparing(Annotation::asset);

  /** Sorts the items and checks that each medium occurs once. */
  public AnnotationFile {
    items = items.stream().sorted(BY_ASSET).toList();
    if (task < 0 || items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a file has at most " + MOST_ITEMS + " media, not " + items.size());
    }
    Set<Cid> seen = new HashSet<>();
    for (Annotation each : items) {
      if (!seen.add(each.asset())) {
        throw new IllegalArgumentException("medium " + each.asset() + " is annotated twice");
      }
    }
  }

  /** What is said of {@code asset}; nothing if the file has nothing about it. */
  public Optional<Annotation> of(Cid asset) {
    int at = Collections.binarySearch(items, Annotation.empty(asset), BY_ASSET);
    return at < 0 ? Optional.empty() : Optional.of(items.get(at));
  }

  /** The document, UTF-8. */
  public byte[] toJson() {
    return AnnotationJson.write(this);
  }

  /**
   * Reads what {@link #toJson()} wrote, and any other spelling of it.
   *
   * @throws AnnotationException when {@code bytes} are nothing of the kind, too long, or a value is
   *     out of range
   */
  public static AnnotationFile fromJson(byte[] bytes) throws AnnotationException {
    return AnnotationJson.read(bytes);
  }
}
