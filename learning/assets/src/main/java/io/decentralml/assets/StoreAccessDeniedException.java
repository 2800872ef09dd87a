package io.decentralml.assets;

/** A place refuses the credentials it was given, or that there were none. */
public final class StoreAccessDeniedException extends StoreException {
  private static final long serialVersionUID = 1;

  /**
   * A refusal by {@code place}.
   *
   * @param answer what the place said, without secrets
   * @param cure where the credentials come from
   */
  public StoreAccessDeniedException(String place, String answer, String cure) {
    super(place + " refuses the credentials (" + answer + "): " + cure);
  }
}
