package io.decentralml.assets;

import java.io.IOException;

/** A store does not do what it was asked; the message names place, cause and cure. */
public class StoreException extends IOException {
  private static final long serialVersionUID = 1;

  /** A refusal with {@code message}, which holds no secret. */
  public StoreException(String message) {
    super(message);
  }

  /** A refusal with {@code message}, which holds no secret, because of {@code cause}. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
