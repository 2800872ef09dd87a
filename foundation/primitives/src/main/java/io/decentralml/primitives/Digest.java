package io.decentralml.primitives;

import io.decentralml.scale.ScaleType;
import java.util.ArrayList;
import java.util.List;

/**
 * The notes in a block's header.
 *
 * @param logs in order
 */
@ScaleType("sp_runtime::generic::digest::Digest")
public record Digest(List<DigestItem> logs) {
  /** No notes. */
  public static final Digest EMPTY = new Digest(List.of());

  /** Copies the list. */
  public Digest {
    logs = List.copyOf(logs);
  }

  /** These notes and one more. */
  public Digest plus(DigestItem item) {
    List<DigestItem> more = new ArrayList<>(logs);
    more.add(item);
    return new Digest(more);
  }
}
