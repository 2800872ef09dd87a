package io.decentralml.frame.traits;

import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * A pallet that works with one of the keys of every validator, and hears whose keys count when a
 * session begins.
 *
 * <p>Source: FRAME, {@code frame_support::traits::OneSessionHandler}.
 */
public interface SessionHandler {
  /** Whether validators or keys are others than in the session before. */
  enum Change {
    /** They are the same. */
    NONE,
    /** They are not. */
    CHANGED
  }

  /** Which of the keys. */
  SessionKeyKind keyKind();

  /** The chain begins with {@code keys}, one a validator; at genesis alone. */
  void beginFirstSession(List<Bytes> keys);

  /**
   * A session begins with {@code keys}, one a validator.
   *
   * @param index how many sessions there were before, unsigned
   */
  void beginSession(int index, Change change, List<Bytes> keys);
}
