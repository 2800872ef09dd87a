package io.decentralml.federated;

import java.io.IOException;

/**
 * A document (training plan, round plan, claim) is malformed; the message names field and cause.
 */
public final class PlanException extends IOException {
  private static final long serialVersionUID = 1;

  PlanException(String message) {
    super(message);
  }
}
