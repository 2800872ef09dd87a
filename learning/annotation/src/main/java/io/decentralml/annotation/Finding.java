package io.decentralml.annotation;

/**
 * Something that is wrong with an annotation.
 *
 * @param where the medium, or the file as a whole
 * @param what the cause, in words
 */
public record Finding(String where, String what) {
  /** As a sentence without its full stop. */
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
