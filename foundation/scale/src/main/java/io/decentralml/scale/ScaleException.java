package io.decentralml.scale;

/** Bytes from outside that do not decode; thrown on the host side only. */
public final class ScaleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String expected;

  /** Reading stopped at {@code offset}, where {@code expected} should have stood. */
  public ScaleException(int offset, String expected) {
    super("malformed SCALE bytes at offset " + offset + ": expected " + expected);
    this.offset = offset;
    this.expected = expected;
  }

  /** Where reading stopped, in bytes from the start. */
  public int offset() {
    return offset;
  }

  /** What should have stood there. */
  public String expected() {
    return expected;
  }
}
