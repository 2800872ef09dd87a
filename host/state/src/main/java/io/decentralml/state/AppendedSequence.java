package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A SCALE sequence that grows at its end, kept as a count and the items' bytes, so that an append
 * costs no more than the item. Its encoding is made when it is read. Not safe for several threads.
 */
final class AppendedSequence implements Content {
  private byte[] items;
  private int size;
  private int count;
  private @Nullable Bytes encoding;

  private AppendedSequence(byte[] items, int count) {
    this.items = items;
    this.size = items.length;
    this.count = count;
  }

  static AppendedSequence empty() {
    return new AppendedSequence(new byte[0], 0);
  }

  /**
   * The sequence that {@code value} encodes; an empty one if its count makes no sense or is full.
   */
  static AppendedSequence of(Bytes value) {
    byte[] bytes = value.toArray();
    var reader = new ScaleReader(bytes);
    int count = reader.compactU32();
    return reader.failed() || count == -1
        ? empty()
        : new AppendedSequence(
            Arrays.copyOfRange(bytes, bytes.length - reader.remaining(), bytes.length), count);
  }

  void append(Bytes item) {
    int needed = Math.addExact(size, item.length());
    if (needed > items.length) {
      items = Arrays.copyOf(items, Math.max(needed, 2 * items.length));
    }
    item.copyTo(items, size);
    size = needed;
    count++;
    encoding = null;
  }

  int size() {
    return size;
  }

  int count() {
    return count;
  }

  /** Drops everything that was appended since the sequence had this size and count. */
  void truncate(int oldSize, int oldCount) {
    size = oldSize;
    count = oldCount;
    encoding = null;
  }

  Bytes encoding() {
    Bytes known = encoding;
    if (known == null) {
      var writer = new ScaleWriter(size + 5);
      writer.compactU32(count);
      writer.raw(Arrays.copyOf(items, size));
      known = Bytes.wrap(writer.toBytes());
      encoding = known;
    }
    return known;
  }
}
