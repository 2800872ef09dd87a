package io.decentralml.training;

import java.io.IOException;

/** A dataset's files are missing or malformed; the message names the file and the cure. */
public final class DatasetException extends IOException {
  private static final long serialVersionUID = 1;

  DatasetException(String message) {
    super(message);
  }
}
