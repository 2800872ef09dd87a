package io.decentralml.assets;

/** A place has no room, or the account's allowance is used up. */
public final class StoreFullException extends StoreException {
  private static final long serialVersionUID = 1;

  /** No room in {@code place}, which said {@code answer}. */
  public StoreFullException(String place, String answer) {
    super(
        place
            + " is full ("
            + answer
            + "): make room there, for instance with 'asset unpin', raise its limit, or name"
            + " another store");
  }
}
