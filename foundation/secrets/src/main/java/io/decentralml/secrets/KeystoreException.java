package io.decentralml.secrets;

/** What a keystore refuses: a name that is taken, an account that is there already or is not. */
public final class KeystoreException extends Exception {
  private static final long serialVersionUID = 1L;

  KeystoreException(String message) {
    super(message);
  }
}
