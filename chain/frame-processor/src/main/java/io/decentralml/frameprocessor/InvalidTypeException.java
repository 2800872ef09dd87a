package io.decentralml.frameprocessor;

import javax.lang.model.element.Element;

/** A type that cannot have a codec, with the element at which the compiler points. */
final class InvalidTypeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Element element;

  InvalidTypeException(Element element, String message) {
    super(message);
    this.element = element;
  }

  Element element() {
    return element;
  }
}
