package io.decentralml.assets;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place does not answer, breaks off, or asks to come back later: worth another attempt. */
public final class StoreUnreachableException extends StoreException {
  private static final long serialVersionUID = 1;

  private final @Nullable Duration retryAfter;

  /** {@code place} fails with {@code symptom}. */
  public StoreUnreachableException(String place, String symptom, Throwable cause) {
    super(message(place, symptom), cause);
    this.retryAfter = null;
  }

  /** {@code place} answers {@code symptom} and does not say when to come back. */
  public StoreUnreachableException(String place, String symptom) {
    super(message(place, symptom));
    this.retryAfter = null;
  }

  /** {@code place} answers {@code symptom} and asks to come back in {@code retryAfter}. */
  public StoreUnreachableException(String place, String symptom, Duration retryAfter) {
    super(message(place, symptom));
    this.retryAfter = retryAfter;
  }

  private static String message(String place, String symptom) {
    return place
        + " cannot be used right now ("
        + symptom
        + "): check that it runs and that its address is right, then run the same again; a copy"
        + " goes on where it stopped";
  }

  /** When the place asked to come back, if it did. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
