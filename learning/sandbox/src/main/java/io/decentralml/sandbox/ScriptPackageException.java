package io.decentralml.sandbox;

import java.io.IOException;

/** Bytes are no script that can be run. */
public final class ScriptPackageException extends IOException {
  private static final long serialVersionUID = 1;

  ScriptPackageException(String message) {
    super(message);
  }
}
