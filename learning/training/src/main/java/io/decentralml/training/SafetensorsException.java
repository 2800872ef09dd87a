package io.decentralml.training;

import java.io.IOException;

/**
 * Bytes are not a weights file that {@link Safetensors} accepts; the message says where and why.
 */
public final class SafetensorsException extends IOException {
  private static final long serialVersionUID = 1;

  SafetensorsException(String message) {
    super("not a weights file: " + message);
  }
}
