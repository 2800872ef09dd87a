package io.decentralml.participant;

import java.util.List;

/**
 * A delivered result that waits to be judged, looked at.
 *
 * @param task its task
 * @param submission the result
 * @param verdict what rules say of it
 * @param notes what else is worth knowing, a sentence each
 */
public record ReviewCase(
    MarketTask task, MarketSubmission submission, ReviewVerdict verdict, List<String> notes) {
  /** Copies. */
  public ReviewCase {
    notes = List.copyOf(notes);
  }
}
