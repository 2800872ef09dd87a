package io.decentralml.annotation;

import java.io.IOException;

/** A file of annotations or a task's rules are malformed; the message names the place and cause. */
public final class AnnotationException extends IOException {
  private static final long serialVersionUID = 1;

  AnnotationException(String message) {
    super(message);
  }
}
