package io.decentralml.scale;

/**
 * A success or a failure, as SCALE writes it: 00 and the value, or 01 and the error.
 *
 * @param <T> the type of the value
 * @param <E> the type of the error
 */
public sealed interface Result<T, E> {
  /** It worked. */
  record Ok<T, E>(T value) implements Result<T, E> {}

  /** It failed. */
  record Err<T, E>(E error) implements Result<T, E> {}

  /** Success with {@code value}. */
  static <T, E> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** Failure with {@code error}. */
  static <T, E> Result<T, E> err(E error) {
    return new Err<>(error);
  }
}
