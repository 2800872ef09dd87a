package io.decentralml.cli.training;

import io.decentralml.cli.console.Amount;
import io.decentralml.federated.UpdateCheck;
import io.decentralml.participant.ParticipantEvent;
import java.util.Optional;

/** What agents do, in sentences. Rounds are counted from 1 here. */
final class AgentLog {
  private AgentLog() {}

  static Optional<String> sentence(ParticipantEvent event) {
    return switch (event) {
      case ParticipantEvent.RoundOpened(_, int round, int task) ->
          Optional.of("Round %d: opened as task %d.".formatted(round + 1, task));
      case ParticipantEvent.RoundResumed(_, int round, int task) ->
          Optional.of("Round %d: goes on, task %d.".formatted(round + 1, task));
      case ParticipantEvent.UpdateJudged judged ->
          Optional.of(
              "Round %d: submission %d %s."
                  .formatted(judged.round() + 1, judged.submission(), verdict(judged.check())));
      case ParticipantEvent.PlaceTaken(_, int round, int submission) ->
          Optional.of(
              "Round %d: weights checked, place taken as submission %d; training."
                  .formatted(round + 1, submission));
      case ParticipantEvent.UpdateSent(_, int round, _) ->
          Optional.of("Round %d: update delivered.".formatted(round + 1));
      case ParticipantEvent.PlaceLost(_, int round, int submission) ->
          Optional.of(
              "Round %d: too late, submission %d is no longer awaited."
                  .formatted(round + 1, submission));
      case ParticipantEvent.UpdatePaid paid ->
          Optional.of(
              "Round %d: accepted, %s received."
                  .formatted(paid.round() + 1, Amount.text(paid.amount())));
      case ParticipantEvent.UpdateRejected(_, int round) ->
          Optional.of("Round %d: rejected, unpaid.".formatted(round + 1));
      case ParticipantEvent.Refused(_, int round, _) ->
          Optional.of("Round %d: refuses to go on.".formatted(round + 1));
      case ParticipantEvent.RoundFolded _ -> Optional.empty();
    };
  }

  private static String verdict(UpdateCheck check) {
    return switch (check) {
      case UpdateCheck.Admitted _ -> "accepted and paid";
      case UpdateCheck.Refused refused -> "rejected: " + refused.detail();
    };
  }
}
