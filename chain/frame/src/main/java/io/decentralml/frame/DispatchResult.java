package io.decentralml.frame;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * What became of a call, or of a step of one: it worked, or it failed for a reason. The executive
 * undoes what a failed call wrote, so a call may return a failure from anywhere; it still checks
 * first and writes after.
 */
@CheckReturnValue
public sealed interface DispatchResult {
  /** It worked and cost what was announced. */
  DispatchResult OK = new Success(PostDispatchInfo.AS_ANNOUNCED);

  /** It worked and costs nothing. */
  DispatchResult FREE = new Success(PostDispatchInfo.FREE);

  /** It worked; {@code info} says at what cost. */
  record Success(PostDispatchInfo info) implements DispatchResult {
    @Override
    public boolean failed() {
      return false;
    }

    @Override
    public PostDispatchInfo postDispatch() {
      return info;
    }
  }

  /** It failed. */
  record Failure(DispatchError error) implements DispatchResult {
    @Override
    public boolean failed() {
      return true;
    }

    @Override
    public PostDispatchInfo postDispatch() {
      return PostDispatchInfo.AS_ANNOUNCED;
    }
  }

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
  boolean failed();

  /** What it turned out to cost. */
  PostDispatchInfo postDispatch();
}
