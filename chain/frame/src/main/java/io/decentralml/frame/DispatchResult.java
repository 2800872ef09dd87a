package io.decentralml.frame;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * What became of a call, or of a step of one: it worked, or it failed for a reason. The executive undoes what a failed call
 * wrote, so a call may return a failure from anywhere; it still checks first and writes after.
 */
@CheckReturnValue
public sealed interface DispatchResult {
  /** It worked. */
  DispatchResult OK = new Success();

  /** It worked. */
  record Success() implements DispatchResult {}

  /** It failed. */
  record Failure(DispatchError error) implements DispatchResult {}

  /** This origin may not make this call. */
  DispatchResult BAD_ORIGIN = new Failure(new DispatchError.BadOrigin());

  /** A failure for {@code error}. */
  static DispatchResult failure(DispatchError error) {
    return new Failure(error);
  }

  /** A failure to move money. */
  static DispatchResult token(TokenError error) {
    return new Failure(new DispatchError.Token(error));
  }

  /** A failure to compute a number. */
  static DispatchResult arithmetic(ArithmeticError error) {
    return new Failure(new DispatchError.Arithmetic(error));
  }

  /** Whether it failed. */
  default boolean failed() {
    return this instanceof Failure;
  }
}
