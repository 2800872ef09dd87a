package io.decentralml.participant;

import io.decentralml.assets.Cid;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The agent of a model contributor: follows one creator's training, checks where each round's
 * weights come from, takes a place, trains on its own data, delivers, and waits for the judgement.
 *
 * <p>It keeps nothing that matters: killed and started again, it finds the place it holds on the
 * chain, trains again, which gives the same bytes, and delivers.
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
  private int verifiedTask = -1;

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
   * Takes part in every round until the training's last one is judged.
   *
   * @return the weights after the last round, folded by this contributor itself
   * @throws RefusalException if a round starts from weights that do not follow from what was
   *     accepted
   * @throws IOException if the store cannot be read or written
   */
  public Weights run() throws IOException, InterruptedException, RefusalException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      while (true) {
        OpenedRound round = awaitRound(blocks);
        check(round);
        MarketSubmission place = place(round);
        if (place.isOutstanding()) {
          deliver(round, place);
        }
        awaitJudgement(round, place.id(), blocks);
        if (round.plan().round() + 1 == round.training().rounds()) {
          awaitEnd(round, blocks);
          return history.fold(round).weights();
        }
      }
    }
  }

  /**
   * A round in which this account holds an unsettled place, or else the newest one in which it may
   * take one.
   */
  private OpenedRound awaitRound(BlockSignal blocks)
      throws IOException, InterruptedException, RefusalException {
    while (true) {
      long mark = blocks.mark();
      for (MarketTask task : market.tasksOf(creator).reversed()) {
        if (task.taskType().equals("ModelContributor") && mayWork(task)) {
          return history.open(task);
        }
      }
      blocks.sleepPast(mark);
    }
  }

  private boolean mayWork(MarketTask task) {
    List<MarketSubmission> taken = market.submissionsOf(task.id());
    Optional<MarketSubmission> own = own(taken);
    boolean free =
        task.isOpen()
            && taken.stream().filter(each -> each.status() != Status.ABANDONED).count()
                < task.places();
    return own.map(MarketSubmission::isOutstanding).orElse(free);
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

  private MarketSubmission place(OpenedRound round) throws RefusalException {
    Optional<MarketSubmission> held = own(market.submissionsOf(round.task().id()));
    if (held.isPresent()) {
      return held.get();
    }
    int id = market.assign(round.task().id());
    listener.accept(new ParticipantEvent.PlaceTaken(self.name(), round.plan().round(), id));
    return market
        .submission(id)
        .orElseThrow(() -> new RefusalException("submission " + id + " vanished"));
  }

  private void deliver(OpenedRound round, MarketSubmission place)
      throws IOException, InterruptedException {
    ClientUpdate update =
        desk.train(
            round.training(), work.apply(round.training()), round.weights(), round.plan().round());
    Cid file = documents.store(update.weights());
    var _ = market.sendResult(place.id(), UpdateClaim.of(update).toJson(), file.toString());
    listener.accept(new ParticipantEvent.UpdateSent(self.name(), round.plan().round(), place.id()));
  }

  private void awaitJudgement(OpenedRound round, int id, BlockSignal blocks)
      throws InterruptedException {
    while (true) {
      long mark = blocks.mark();
      Optional<MarketSubmission> place = market.submission(id);
      Status status = place.map(MarketSubmission::status).orElse(Status.ABANDONED);
      switch (status) {
        case ACCEPTED -> {
          listener.accept(
              new ParticipantEvent.UpdatePaid(
                  self.name(), round.plan().round(), place.orElseThrow().paid()));
          return;
        }
        case REJECTED, DISPUTED -> {
          listener.accept(new ParticipantEvent.UpdateRejected(self.name(), round.plan().round()));
          return;
        }
        case ABANDONED -> {
          return;
        }
        case ASSIGNED, PENDING_VALIDATION, VALIDATED -> blocks.sleepPast(mark);
      }
    }
  }

  /** The last round is over when no place of it is open. */
  private void awaitEnd(OpenedRound round, BlockSignal blocks) throws InterruptedException {
    while (true) {
      long mark = blocks.mark();
      List<MarketSubmission> places = market.submissionsOf(round.task().id());
      boolean open =
          places.stream().anyMatch(each -> each.isOutstanding() || each.awaitsJudgement())
              || places.stream().filter(each -> each.status() != Status.ABANDONED).count()
                      < round.task().places()
                  && market.task(round.task().id()).map(MarketTask::isOpen).orElse(false);
      if (!open) {
        return;
      }
      blocks.sleepPast(mark);
    }
  }
}
