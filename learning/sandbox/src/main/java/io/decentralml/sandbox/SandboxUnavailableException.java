package io.decentralml.sandbox;

import java.io.IOException;

/** This machine has no sandbox that can be trusted; the message says why and what to do. */
public final class SandboxUnavailableException extends IOException {
  private static final long serialVersionUID = 1;

  SandboxUnavailableException(String message) {
    super(message);
  }
}
