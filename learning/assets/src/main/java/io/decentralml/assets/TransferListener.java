package io.decentralml.assets;

import java.io.IOException;
import java.time.Duration;

/**
 * Hears how a transfer goes on. Called on the transferring thread, often: an implementation is
 * quick and does not throw.
 */
public interface TransferListener {
  /** A length that nobody knows. */
  long UNKNOWN = -1;

  /** Hears nothing. */
  TransferListener NONE = new TransferListener() {};

  /**
   * A transfer begins, or begins again.
   *
   * @param totalBytes the asset's length, or {@link #UNKNOWN}
   * @param doneBytes how many of them an earlier attempt brought already
   */
  default void started(long totalBytes, long doneBytes) {}

  /** So many bytes of the asset are there by now. */
  default void reached(long doneBytes) {}

  /** An attempt failed for {@code cause}; the next follows after {@code pause}. */
  default void retrying(IOException cause, Duration pause) {}
}
