package io.decentralml.participant;

import io.decentralml.client.DispatchException;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.RoundPlan;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.federated.UpdateCheck;
import io.decentralml.participant.RoundHistory.FoldedRound;
import io.decentralml.participant.RoundHistory.OpenedRound;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The agent of a model creator: publishes plan and weights, offers each round as a task, accepts
 * what passes the training's own rules and rejects the rest, and folds what was accepted into the
 * next round's weights.
 *
 * <p>It keeps nothing: killed and started again with the same plan, it finds its newest round on
 * the chain and goes on there.
 */
public final class ModelCreator {
  private final Participant self;
  private final TrainingPlan training;
  private final CreatorTerms terms;
  private final Consumer<ParticipantEvent> listener;
  private final TaskMarket market;
  private final RoundDocuments documents;
  private final RoundHistory history;
  private UnaryOperator<Weights> publishing = UnaryOperator.identity();

  /**
   * An agent of {@code self} for one training; {@code listener} hears what it does, on its thread.
   */
  public ModelCreator(
      Participant self,
      TrainingPlan training,
      CreatorTerms terms,
      Consumer<ParticipantEvent> listener) {
    this.self = self;
    this.training = training;
    this.terms = terms;
    this.listener = listener;
    this.market = self.market();
    this.documents = new RoundDocuments(self.assets());
    this.history = new RoundHistory(self);
  }

  /**
   * Makes this creator dishonest, to try what contributors make of it: each aggregate is published
   * as {@code forge} changes it.
   */
  public ModelCreator publishing(UnaryOperator<Weights> forge) {
    publishing = forge;
    return this;
  }

  /**
   * Runs all rounds that are not over, and waits for each.
   *
   * @return the weights after the last round
   * @throws RefusalException if a round ended without an update that could be accepted
   * @throws IOException if the store cannot be read or written
   */
  public Weights run() throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(this::train);
  }

  private Weights train() throws IOException, InterruptedException, RefusalException {
    String planName = documents.store(training).toString();
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      awaitCallsUnderWay(blocks);
      OpenedRound round = resume(planName).orElse(null);
      if (round == null) {
        Weights first = training.initialWeights();
        RoundPlan plan =
            new RoundPlan(
                0, planName, documents.store(first).toString(), new RoundPlan.Origin.Initial());
        round = open(plan, blocks.best());
      }
      while (true) {
        review(round, blocks);
        FoldedRound folded = history.fold(round);
        listener.accept(
            new ParticipantEvent.RoundFolded(
                self.name(), round.plan().round(), folded.accepted().size(), folded.weights()));
        if (round.plan().round() + 1 == training.rounds()) {
          return folded.weights();
        }
        round = open(next(round, folded), blocks.best());
      }
    }
  }

  /** What an agent that was killed has sent may yet open a round or judge an update. */
  private void awaitCallsUnderWay(BlockSignal blocks) throws InterruptedException {
    for (long mark = blocks.mark(); market.hasCallsUnderWay(); mark = blocks.mark()) {
      blocks.sleepPast(mark);
    }
  }

  /** The newest round of this training that this account opened, if it opened any. */
  private Optional<OpenedRound> resume(String planName) throws IOException, RefusalException {
    Optional<MarketTask> task =
        history.newestRound(self.account(), plan -> plan.trainingPlan().equals(planName));
    if (task.isEmpty()) {
      return Optional.empty();
    }
    OpenedRound round = history.open(task.get());
    listener.accept(
        new ParticipantEvent.RoundResumed(self.name(), round.plan().round(), round.task().id()));
    return Optional.of(round);
  }

  private OpenedRound open(RoundPlan plan, BlockNumber best) throws IOException, RefusalException {
    String name = documents.store(plan).toString();
    BlockNumber expiration = best.saturatingPlus(terms.patience());
    int task = market.createContributorTask(name, terms.pay(), terms.places(), expiration);
    listener.accept(new ParticipantEvent.RoundOpened(self.name(), plan.round(), task));
    return history.open(
        market.task(task).orElseThrow(() -> new RefusalException("task " + task + " vanished")));
  }

  private RoundPlan next(OpenedRound round, FoldedRound folded) throws IOException {
    String weights = documents.store(publishing.apply(folded.weights())).toString();
    return new RoundPlan(
        round.plan().round() + 1,
        round.plan().trainingPlan(),
        weights,
        new RoundPlan.Origin.Aggregated(
            round.task().plan().orElse(""), round.task().id(), folded.accepted()));
  }

  /** Judges updates as they come, until every place is judged or the round's time is over. */
  private void review(OpenedRound round, BlockSignal blocks)
      throws IOException, InterruptedException {
    while (true) {
      long mark = blocks.mark();
      List<MarketSubmission> submissions = market.submissionsOf(round.task().id());
      long judged = 0;
      for (MarketSubmission each : submissions) {
        if (each.awaitsJudgement()) {
          judge(round, each);
          judged++;
        } else if (!each.isOutstanding() && each.status() != MarketSubmission.Status.ABANDONED) {
          judged++;
        }
      }
      if (judged >= round.task().places()) {
        return;
      }
      if (blocks.best().compareTo(round.task().expiration()) >= 0) {
        endEarly(round);
        return;
      }
      blocks.sleepPast(mark);
    }
  }

  /** Who has not delivered by now is not waited for; the pay of free places returns. */
  private void endEarly(OpenedRound round) {
    if (market.task(round.task().id()).map(MarketTask::isOpen).orElse(false)) {
      var _ = market.withdraw(round.task().id());
    }
  }

  private void judge(OpenedRound round, MarketSubmission submission) throws IOException {
    UpdateCheck check =
        isRepeated(submission) ? repeated(submission) : history.check(round, submission);
    try {
      switch (check) {
        case UpdateCheck.Admitted _ -> {
          var _ = market.accept(submission.id());
        }
        case UpdateCheck.Refused refused -> {
          var _ = market.reject(submission.id(), refused.reason() + ": " + refused.detail());
        }
      }
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      return;
    }
    listener.accept(
        new ParticipantEvent.UpdateJudged(
            self.name(), round.plan().round(), submission.id(), check));
  }

  /** Whether its worker was paid for an update of the same round already. */
  private boolean isRepeated(MarketSubmission submission) {
    return market.submissionsOf(submission.task()).stream()
        .filter(each -> each.worker().equals(submission.worker()))
        .anyMatch(each -> each.status() == MarketSubmission.Status.ACCEPTED);
  }

  private static UpdateCheck repeated(MarketSubmission submission) {
    return new UpdateCheck.Refused(
        ClientId.of(submission.worker().bytes().toArray()),
        UpdateCheck.Reason.REPEATED,
        "one update of a round is enough");
  }
}
