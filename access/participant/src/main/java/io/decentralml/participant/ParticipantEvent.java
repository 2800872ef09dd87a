package io.decentralml.participant;

import io.decentralml.federated.UpdateCheck;
import io.decentralml.primitives.Balance;
import io.decentralml.training.Weights;

/** What an agent did, for whoever shows it. */
public sealed interface ParticipantEvent {
  /** Who did it. */
  String participant();

  /** The creator opened a round. Rounds count from 0. */
  record RoundOpened(String participant, int round, int task) implements ParticipantEvent {}

  /** The creator found that a round is open already, and goes on with it. */
  record RoundResumed(String participant, int round, int task) implements ParticipantEvent {}

  /** The creator judged an update and told the chain. */
  record UpdateJudged(String participant, int round, int submission, UpdateCheck check)
      implements ParticipantEvent {}

  /** The creator folded a round. */
  record RoundFolded(String participant, int round, int accepted, Weights weights)
      implements ParticipantEvent {}

  /** A contributor checked a round's weights and took a place. */
  record PlaceTaken(String participant, int round, int submission) implements ParticipantEvent {}

  /** A contributor trained and delivered. */
  record UpdateSent(String participant, int round, int submission) implements ParticipantEvent {}

  /** A contributor's place was gone before it could deliver, since its time was over. */
  record PlaceLost(String participant, int round, int submission) implements ParticipantEvent {}

  /** A contributor's update was accepted and paid. */
  record UpdatePaid(String participant, int round, Balance amount) implements ParticipantEvent {}

  /** A contributor's update was rejected. */
  record UpdateRejected(String participant, int round) implements ParticipantEvent {}

  /** A contributor refused to go on. */
  record Refused(String participant, int round, String reason) implements ParticipantEvent {}
}
