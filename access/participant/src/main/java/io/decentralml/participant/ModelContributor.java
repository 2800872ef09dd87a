package io.decentralml.participant;

import io.decentralml.assets.Cid;
import io.decentralml.client.DispatchException;
import io.decentralml.federated.ClientUpdate;
import io.decentralml.federated.ClientWork;
import io.decentralml.federated.RoundPlan;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.federated.UpdateClaim;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.participant.RoundHistory.OpenedRound;
import io.decentralml.primitives.AccountId;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The agent of a model contributor: follows one creator's training, checks where each round's
 * weights come from, takes a place, trains on its own data, delivers, and waits for the judgement.
 *
 * <p>It keeps nothing that matters: killed and started again, it finds the place it holds on the
 * chain, trains again, which gives the same bytes, and delivers. Each step looks at the chain
 * afresh, so it does not matter how the step before ended.
 */
public final class ModelContributor {
  private final Participant self;
  private final AccountId creator;
  private final Function<TrainingPlan, ClientWork> work;
  private final TrainingDesk desk;
  private final Consumer<ParticipantEvent> listener;
  private final TaskMarket market;
  private final RoundDocuments documents;
  private final RoundHistory history;

  /** Places whose judgement is awaited, with their rounds. */
  private final Map<Integer, Integer> awaited = new HashMap<>();

  /** Places whose time was over before the delivery. */
  private final Set<Integer> lost = new HashSet<>();

  private int verifiedTask = -1;
  private boolean sawTraining;

  /**
   * An agent of {@code self} in the training of {@code creator}.
   *
   * @param work what it does with global weights, by the training's plan
   * @param desk where it trains
   * @param listener hears what it does, on its thread
   */
  public ModelContributor(
      Participant self,
      AccountId creator,
      Function<TrainingPlan, ClientWork> work,
      TrainingDesk desk,
      Consumer<ParticipantEvent> listener) {
    this.self = self;
    this.creator = creator;
    this.work = work;
    this.desk = desk;
    this.listener = listener;
    this.market = self.market();
    this.documents = new RoundDocuments(self.assets());
    this.history = new RoundHistory(self);
  }

  /**
   * Takes part in every round until the training's last one is judged. A training that was over
   * before, and in which this account had no part, is not what is waited for.
   *
   * @return the weights after the last round, folded by this contributor itself
   * @throws RefusalException if a round starts from weights that do not follow from what was
   *     accepted, or the training ended without an accepted update
   * @throws IOException if the store cannot be read or written
   */
  public Weights run() throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(this::follow);
  }

  private Weights follow() throws IOException, InterruptedException, RefusalException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      while (true) {
        long mark = blocks.mark();
        announceJudgements();
        Optional<MarketTask> newest =
            market.hasCallsUnderWay() ? Optional.empty() : history.newestRound(creator, _ -> true);
        if (newest.isPresent() && (finishPlace(newest.get()) || takePlace(newest.get()))) {
          continue;
        }
        Optional<OpenedRound> end = newest.isPresent() ? end(newest.get()) : Optional.empty();
        if (end.isPresent()) {
          announceJudgements();
          return history.fold(end.get()).weights();
        }
        blocks.sleepPast(mark);
      }
    }
  }

  /** Delivers for a place that this account holds already. */
  private boolean finishPlace(MarketTask task)
      throws IOException, InterruptedException, RefusalException {
    Optional<MarketSubmission> held =
        own(market.submissionsOf(task.id()))
            .filter(MarketSubmission::isOutstanding)
            .filter(each -> !lost.contains(each.id()));
    if (held.isEmpty()) {
      return false;
    }
    OpenedRound round = history.open(task);
    check(round);
    deliver(round, held.get().id());
    return true;
  }

  /** Takes a place of a round if there is one left and this account has none. */
  private boolean takePlace(MarketTask task) throws IOException, RefusalException {
    List<MarketSubmission> taken = market.submissionsOf(task.id());
    if (own(taken).isPresent() || !isFree(task, taken)) {
      return false;
    }
    OpenedRound round = history.open(task);
    check(round);
    // Whoever has no data for this plan finds out before a place is taken.
    var _ = work.apply(round.training());
    try {
      int id = market.assign(task.id());
      listener.accept(new ParticipantEvent.PlaceTaken(self.name(), round.plan().round(), id));
      return true;
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      return false;
    }
  }

  private static boolean isFree(MarketTask task, List<MarketSubmission> taken) {
    long used = taken.stream().filter(each -> each.status() != Status.ABANDONED).count();
    return task.isOpen() && used < task.places();
  }

  private Optional<MarketSubmission> own(List<MarketSubmission> submissions) {
    return submissions.stream()
        .filter(each -> each.worker().equals(self.account()))
        .filter(each -> each.status() != Status.ABANDONED)
        .findFirst();
  }

  /**
   * The first round is followed to its start; later ones follow from the one that was checked
   * before.
   */
  private void check(OpenedRound round) throws IOException, RefusalException {
    if (round.task().id() == verifiedTask) {
      return;
    }
    try {
      boolean knowsPrevious =
          round.plan().origin() instanceof RoundPlan.Origin.Aggregated origin
              && origin.task() == verifiedTask;
      if (knowsPrevious) {
        history.verify(round);
      } else {
        history.verifyFromStart(round);
      }
      verifiedTask = round.task().id();
    } catch (RefusalException refusal) {
      listener.accept(
          new ParticipantEvent.Refused(
              self.name(), round.plan().round(), String.valueOf(refusal.getMessage())));
      throw refusal;
    }
  }

  private void deliver(OpenedRound round, int place) throws IOException, InterruptedException {
    ClientUpdate update =
        desk.train(
            round.training(), work.apply(round.training()), round.weights(), round.plan().round());
    Cid file = documents.store(update.weights());
    try {
      var _ =
          market.sendResult(
              place, UpdateClaim.of(update).toJson(), file.toString(), self.assets().kind());
      awaited.put(place, round.plan().round());
      listener.accept(new ParticipantEvent.UpdateSent(self.name(), round.plan().round(), place));
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      lost.add(place);
      listener.accept(new ParticipantEvent.PlaceLost(self.name(), round.plan().round(), place));
    }
  }

  private void announceJudgements() {
    for (Map.Entry<Integer, Integer> each : List.copyOf(awaited.entrySet())) {
      int round = each.getValue();
      Optional<MarketSubmission> place = market.submission(each.getKey());
      Optional<ParticipantEvent> event =
          switch (place.map(MarketSubmission::status).orElse(Status.ABANDONED)) {
            case ACCEPTED ->
                Optional.of(
                    new ParticipantEvent.UpdatePaid(
                        self.name(), round, place.orElseThrow().paid()));
            case REJECTED, DISPUTED, ABANDONED ->
                Optional.of(new ParticipantEvent.UpdateRejected(self.name(), round));
            case ASSIGNED, PENDING_VALIDATION, VALIDATED -> Optional.empty();
          };
      if (event.isPresent()) {
        awaited.remove(each.getKey());
        listener.accept(event.get());
      }
    }
  }

  /** The round with which the training ended, if it has ended. */
  private Optional<OpenedRound> end(MarketTask newest) throws IOException, RefusalException {
    List<MarketSubmission> places = market.submissionsOf(newest.id());
    boolean open =
        isFree(newest, places)
            || places.stream().anyMatch(each -> each.isOutstanding() || each.awaitsJudgement());
    sawTraining |= open || own(places).isPresent();
    if (open || !sawTraining) {
      return Optional.empty();
    }
    OpenedRound round = history.open(newest);
    if (places.stream().noneMatch(each -> each.status() == Status.ACCEPTED)) {
      throw new RefusalException(
          "the training ended in round %d, in which no update was accepted"
              .formatted(round.plan().round() + 1));
    }
    boolean last = round.plan().round() + 1 == round.training().rounds();
    return last ? Optional.of(round) : Optional.empty();
  }
}
