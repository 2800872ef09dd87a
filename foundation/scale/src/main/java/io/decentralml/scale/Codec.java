package io.decentralml.scale;

import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written, read and described. Codecs are stateless and shared.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {
  /** Appends the bytes of {@code value} to {@code out}. */
  void encode(T value, ScaleWriter out);

  /**
   * Reads one value. The answer is {@code null} exactly when {@code in} has failed, now or earlier;
   * composed codecs pass that on at once, so no half-read value escapes.
   */
  @Nullable T decode(ScaleReader in);

  /** The type as chain metadata describes it. */
  TypeShape shape();

  /** The bytes of {@code value}. */
  default byte[] toBytes(T value) {
    ScaleWriter out = new ScaleWriter();
    encode(value, out);
    return out.toBytes();
  }

  /** Reads a value that takes up all of {@code bytes}; bytes left over are malformed input. */
  default Decoded<T> fromBytes(byte[] bytes) {
    ScaleReader in = new ScaleReader(bytes);
    T value = decode(in);
    if (value != null && in.remaining() > 0) {
      in.fail("the end of the input");
    }
    return value == null || in.failed() ? in.malformed() : new Decoded.Value<>(value);
  }
}
