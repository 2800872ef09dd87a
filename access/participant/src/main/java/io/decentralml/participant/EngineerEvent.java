package io.decentralml.participant;

import io.decentralml.models.ModelPackage;
import io.decentralml.models.Retuning;
import io.decentralml.primitives.Balance;

/** What the agent of a model engineer did, for whoever shows it. */
public sealed interface EngineerEvent {
  /** It read and checked the model that the task is about. */
  record ModelChecked(int task, ModelPackage model) implements EngineerEvent {}

  /** It took a place. */
  record PlaceTaken(int task, int submission) implements EngineerEvent {}

  /** It found a place that it holds already, and goes on with it. */
  record PlaceHeld(int task, int submission) implements EngineerEvent {}

  /** A pass of its training is over. */
  record Trained(Retuning.Progress progress) implements EngineerEvent {}

  /** The next package is in the store and on the chain. */
  record Delivered(int submission, String asset) implements EngineerEvent {}

  /** The package was accepted and paid. */
  record Paid(int submission, Balance amount) implements EngineerEvent {}

  /** The package was rejected. */
  record Rejected(int submission) implements EngineerEvent {}
}
