package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an overlay knows of one key: what was written there, and what lies below, once read. */
final class OverlaySlot {
  private final Bytes key;
  private @Nullable Content content;
  private boolean belowIsKnown;
  private Optional<Bytes> below = Optional.empty();
  private boolean listed;

  OverlaySlot(Bytes key) {
    this.key = key;
  }

  Bytes key() {
    return key;
  }

  /** What was written; null if nothing was. */
  @Nullable Content content() {
    return content;
  }

  void setContent(@Nullable Content newContent) {
    content = newContent;
  }

  /** Marks the slot as one that was written at some time; answers whether it was marked before. */
  boolean markListed() {
    boolean before = listed;
    listed = true;
    return before;
  }

  boolean holdsValue() {
    return content != null && !(content instanceof Content.Removed);
  }

  Optional<Bytes> value(StateSnapshot base) {
    return switch (content) {
      case null -> below(base);
      case Content.Value(Bytes bytes) -> Optional.of(bytes);
      case Content.Removed() -> Optional.empty();
      case AppendedSequence sequence -> Optional.of(sequence.encoding());
    };
  }

  boolean exists(StateSnapshot base) {
    return content == null ? below(base).isPresent() : holdsValue();
  }

  private Optional<Bytes> below(StateSnapshot base) {
    if (!belowIsKnown) {
      below = base.get(key);
      belowIsKnown = true;
    }
    return below;
  }

  /** Whether the new value is known to be the one that lies below. */
  boolean isKnownUnchanged(StateSnapshot base) {
    return belowIsKnown && below.equals(value(base));
  }
}
