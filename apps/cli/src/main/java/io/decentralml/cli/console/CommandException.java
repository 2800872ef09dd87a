package io.decentralml.cli.console;

/** Something that a person can put right: what is wrong, and what to do. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of failure it is. */
  public enum Kind {
    /** The arguments make no sense. */
    USAGE,
    /** What was asked for does not exist. */
    NOT_FOUND,
    /** A password opens nothing. */
    WRONG_PASSWORD,
    /** It cannot be done, for the reason that the message gives. */
    FAILED
  }

  private final Kind kind;
  private final String hint;

  public CommandException(Kind kind, String message, String hint) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }

  public Kind kind() {
    return kind;
  }

  public String hint() {
    return hint;
  }
}
