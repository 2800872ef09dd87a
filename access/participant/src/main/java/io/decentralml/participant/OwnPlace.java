package io.decentralml.participant;

import io.decentralml.client.DispatchException;
import io.decentralml.participant.MarketSubmission.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The one place that a contributor has in a task: found again, taken, given back. */
final class OwnPlace {
  private final Participant self;
  private final TaskMarket market;
  private final Consumer<ScriptEvent> listener;

  OwnPlace(Participant self, Consumer<ScriptEvent> listener) {
    this.self = self;
    this.market = self.market();
    this.listener = listener;
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
    return market.submissionsOf(task).stream()
        .filter(each -> each.worker().equals(self.account()))
        .filter(each -> each.status() != Status.ABANDONED)
        .findFirst();
  }

  /** The place as the chain has it now. */
  MarketSubmission read(int submission) throws RefusalException {
    return market
        .submission(submission)
        .orElseThrow(() -> new RefusalException("there is no submission " + submission));
  }

  void requireRoom(MarketTask task) throws RefusalException {
    List<MarketSubmission> taken = market.submissionsOf(task.id());
    long used = taken.stream().filter(each -> each.status() != Status.ABANDONED).count();
    if (!task.isOpen() || used >= task.places()) {
      throw new RefusalException("task %d has no free place".formatted(task.id()));
    }
  }

  MarketSubmission hold(MarketSubmission place) {
    listener.accept(new ScriptEvent.PlaceHeld(place.task(), place.id()));
    return place;
  }

  MarketSubmission take(MarketTask task) throws RefusalException {
    try {
      int id = market.assign(task.id());
      listener.accept(new ScriptEvent.PlaceTaken(task.id(), id));
      return read(id);
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      throw new RefusalException("others took the last place of task " + task.id());
    }
  }

  void giveBack(MarketSubmission place) {
    try {
      var _ = market.abandon(place.id());
      listener.accept(new ScriptEvent.GivenBack(place.id()));
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
    }
  }
}
