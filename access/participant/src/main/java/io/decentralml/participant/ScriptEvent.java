package io.decentralml.participant;

import io.decentralml.primitives.Balance;
import io.decentralml.sandbox.SandboxReport;

/** What a contributor's agent did about a script, for whoever shows it. */
public sealed interface ScriptEvent {
  /** It took a place. */
  record PlaceTaken(int task, int submission) implements ScriptEvent {}

  /** It found a place that it holds already, and goes on with it. */
  record PlaceHeld(int task, int submission) implements ScriptEvent {}

  /** It waits until the creator shares its store. */
  record AwaitsCredentials(int submission) implements ScriptEvent {}

  /** The script runs. */
  record Started(int submission) implements ScriptEvent {}

  /** The script's run is over. */
  record Ended(int submission, SandboxReport report) implements ScriptEvent {}

  /** The results are in the store and on the chain. */
  record Delivered(int submission, String asset) implements ScriptEvent {}

  /** There are no results to send, so the place was given back. */
  record GivenBack(int submission) implements ScriptEvent {}

  /** The results were accepted and paid. */
  record Paid(int submission, Balance amount) implements ScriptEvent {}

  /** The results were rejected. */
  record Rejected(int submission) implements ScriptEvent {}
}
