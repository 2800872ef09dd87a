package io.decentralml.participant;

import io.decentralml.assets.Cid;
import io.decentralml.client.DispatchException;
import io.decentralml.participant.MarketSubmission.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The one place that a worker has in a task: found again, taken, delivered, given back. */
final class OwnPlace {
  private final Participant self;
  private final TaskMarket market;

  OwnPlace(Participant self) {
    this.self = self;
    this.market = self.market();
  }

  /**
   * The task to do when none is named: the one in which this account holds a place, else the oldest
   * with a free place.
   *
   * @param suits which tasks count
   */
  Optional<MarketTask> nextTask(Predicate<MarketTask> suits) {
    for (MarketSubmission each : market.submissionsBy(self.account())) {
      Optional<MarketTask> held = market.task(each.task()).filter(suits);
      if (each.isOutstanding() && held.isPresent()) {
        return held;
      }
    }
    return market.tasks().stream()
        .filter(task -> suits.test(task) && hasRoom(task) && find(task.id()).isEmpty())
        .findFirst();
  }

  private List<MarketSubmission> taken(int task) {
    return market.submissionsOf(task).stream()
        .filter(each -> each.status() != Status.ABANDONED)
        .toList();
  }

  private boolean hasRoom(MarketTask task) {
    return task.isOpen() && taken(task.id()).size() < task.places();
  }

  /** What a predecessor sent may take a place or deliver yet. */
  void awaitCallsUnderWay() throws InterruptedException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      for (long mark = blocks.mark(); market.hasCallsUnderWay(); mark = blocks.mark()) {
        blocks.sleepPast(mark);
      }
    }
  }

  MarketTask task(int id) throws RefusalException {
    return market.task(id).orElseThrow(() -> new RefusalException("there is no task " + id));
  }

  /** The place that this account has, unless it was given back or lost. */
  Optional<MarketSubmission> find(int task) {
    return taken(task).stream().filter(each -> each.worker().equals(self.account())).findFirst();
  }

  /** The place as the chain has it now. */
  MarketSubmission read(int submission) throws RefusalException {
    return market
        .submission(submission)
        .orElseThrow(() -> new RefusalException("there is no submission " + submission));
  }

  void requireRoom(MarketTask task) throws RefusalException {
    if (!hasRoom(task)) {
      throw new RefusalException("task %d has no free place".formatted(task.id()));
    }
  }

  /**
   * Takes a place.
   *
   * @throws RefusalException if others were faster
   */
  MarketSubmission take(MarketTask task) throws RefusalException {
    try {
      return read(market.assign(task.id()));
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      throw new RefusalException("others took the last place of task " + task.id());
    }
  }

  /**
   * Delivers what lies in this participant's store.
   *
   * @throws RefusalException if the time was over
   */
  void send(MarketSubmission place, String claim, Cid asset) throws RefusalException {
    try {
      var _ = market.sendResult(place.id(), claim, asset.toString(), self.assets().kind());
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      throw new RefusalException(
          "submission %d was no longer awaited: its time was over".formatted(place.id()));
    }
  }

  /** Gives the place back; false if it was lost before. */
  boolean giveBack(MarketSubmission place) {
    try {
      var _ = market.abandon(place.id());
      return true;
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      return false;
    }
  }

  /** The place once it is judged, or was lost. */
  MarketSubmission awaitJudgement(int submission)
      throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(() -> {
      try (BlockSignal blocks = new BlockSignal(self.chain())) {
        while (true) {
          long mark = blocks.mark();
          MarketSubmission place = read(submission);
          if (!place.awaitsJudgement()) {
            return place;
          }
          blocks.sleepPast(mark);
        }
      }
    });
  }
}
