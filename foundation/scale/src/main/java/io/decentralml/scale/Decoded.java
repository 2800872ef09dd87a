package io.decentralml.scale;

/**
 * What became of bytes that were to be read: a value, or the place where they stopped making sense.
 *
 * @param <T> the type of the value
 */
public sealed interface Decoded<T> {
  /** The bytes made sense. */
  record Value<T>(T value) implements Decoded<T> {}

  /**
   * The bytes did not make sense.
   *
   * @param offset where reading stopped, in bytes from the start
   * @param expected what should have stood there, as a noun phrase
   */
  record Malformed<T>(int offset, String expected) implements Decoded<T> {}

  /**
   * The value. Only for hosts and clients: inside a runtime a throw can only trap.
   *
   * @throws ScaleException if the bytes were malformed
   */
  default T orThrow() {
    return switch (this) {
      case Value<T>(T value) -> value;
      case Malformed<T>(int offset, String expected) -> throw new ScaleException(offset, expected);
    };
  }
}
