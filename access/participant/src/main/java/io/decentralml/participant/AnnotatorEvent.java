package io.decentralml.participant;

import io.decentralml.primitives.Balance;

/** What the agent of a data annotator did, for whoever shows it. */
public sealed interface AnnotatorEvent {
  /** It took a place. */
  record PlaceTaken(int task, int submission) implements AnnotatorEvent {}

  /** It found a place that it holds already, and goes on with it. */
  record PlaceHeld(int task, int submission) implements AnnotatorEvent {}

  /** The annotations are in the store and on the chain. */
  record Delivered(int submission, String asset) implements AnnotatorEvent {}

  /** The annotations were accepted and paid. */
  record Paid(int submission, Balance amount) implements AnnotatorEvent {}

  /** The annotations were rejected. */
  record Rejected(int submission) implements AnnotatorEvent {}
}
