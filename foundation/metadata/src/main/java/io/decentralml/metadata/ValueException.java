package io.decentralml.metadata;

/** A value that does not fit the type as which it was to be written. */
public final class ValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ValueException(String place, String reason) {
    super(place.isEmpty() ? reason : place + ": " + reason);
  }
}
