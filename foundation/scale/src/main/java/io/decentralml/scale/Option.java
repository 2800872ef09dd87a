package io.decentralml.scale;

/**
 * A value or none, as SCALE writes it: 00, or 01 and the value. Unlike {@link java.util.Optional}
 * it may be a record component and takes part in pattern matching.
 *
 * @param <T> the type of the value
 */
public sealed interface Option<T> {
  /** There is a value. */
  record Some<T>(T value) implements Option<T> {}

  /** There is none. */
  record None<T>() implements Option<T> {}

  /** {@code value}. */
  static <T> Option<T> some(T value) {
    return new Some<>(value);
  }

  /** No value. */
  static <T> Option<T> none() {
    return new None<>();
  }

  /** Whether there is a value. */
  default boolean isSome() {
    return this instanceof Some<T>;
  }

  /** The value, or {@code other} if there is none. */
  default T orElse(T other) {
    return this instanceof Some<T>(T value) ? value : other;
  }
}
