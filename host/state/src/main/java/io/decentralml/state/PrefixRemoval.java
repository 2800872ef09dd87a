package io.decentralml.state;

/**
 * What {@link StateOverlay#clearPrefix} did.
 *
 * @param visited keys of the state below that it went through, whether or not they had been removed
 *     before
 * @param outcome whether keys of the state below remain
 */
public record PrefixRemoval(int visited, Outcome outcome) {
  /** Whether keys remain. */
  public enum Outcome {
    ALL_REMOVED,
    SOME_REMAINING
  }
}
