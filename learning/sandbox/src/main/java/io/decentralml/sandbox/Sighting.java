package io.decentralml.sandbox;

/**
 * Something that a script was seen trying, and that the sandbox kept from having an effect. What is
 * visible from outside is told; a script may try more than is seen.
 *
 * @param kind what sort of thing
 * @param detail what exactly, in a sentence without its full stop
 */
public record Sighting(Kind kind, String detail) implements Comparable<Sighting> {
  /** Sorts of things that are seen. */
  public enum Kind {
    /** It looked for something in the home folder. */
    HOME,
    /** It opened connections or sent packets. */
    NETWORK,
    /** It started as many processes as it could. */
    PROCESSES,
    /** It wrote until there was no more space. */
    SPACE,
    /** It left processes behind. */
    LEFT_BEHIND,
    /** Its results hold something that is no plain file. */
    NO_PLAIN_FILE
  }

  @Override
  public int compareTo(Sighting other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : detail.compareTo(other.detail);
  }
}
