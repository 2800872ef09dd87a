package io.decentralml.state;

/** How many versions of the state a database keeps. */
public sealed interface StatePruning {
  /** All of them, those of every branch. */
  record Archive() implements StatePruning {}

  /** All of the branch that became final. */
  record ArchiveCanonical() implements StatePruning {}

  /**
   * Those of the last final blocks, and all that came after them.
   *
   * @param blocks how many final blocks, at least one
   */
  record Keep(int blocks) implements StatePruning {
    /** Checks the number. */
    public Keep {
      if (blocks < 1) {
        throw new IllegalArgumentException("at least the state of one final block must be kept");
      }
    }
  }

  /** What a new database does unless told otherwise: 256 blocks, as in Substrate. */
  static StatePruning standard() {
    return new Keep(256);
  }

  /**
   * Reads {@code archive}, {@code archive-canonical} or a number of blocks.
   *
   * @throws IllegalArgumentException if {@code text} is something else
   */
  static StatePruning parse(String text) {
    return switch (text) {
      case "archive" -> new Archive();
      case "archive-canonical" -> new ArchiveCanonical();
      case String number when number.matches("[1-9][0-9]{0,8}") ->
          new Keep(Integer.parseInt(number));
      default ->
          throw new IllegalArgumentException(
              "state pruning is archive, archive-canonical or a number of blocks, not " + text);
    };
  }

  /** The text that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case Archive() -> "archive";
      case ArchiveCanonical() -> "archive-canonical";
      case Keep(int blocks) -> Integer.toString(blocks);
    };
  }
}
