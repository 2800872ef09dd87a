package io.decentralml.participant;

import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.Finding;
import io.decentralml.assets.Cid;
import io.decentralml.client.DispatchException;
import io.decentralml.participant.MarketSubmission.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agent of a data annotator: takes a place of a task and delivers the annotations that a person
 * made. It keeps nothing: each step looks at the chain afresh and waits for calls that are under
 * way, so it never takes a second place nor delivers twice.
 */
public final class DataAnnotator {
  private final Participant self;
  private final Consumer<AnnotatorEvent> listener;
  private final TaskMarket market;
  private final AnnotationDocuments documents;

  /** An agent of {@code self}; {@code listener} hears what it does, on its thread. */
  public DataAnnotator(Participant self, Consumer<AnnotatorEvent> listener) {
    this.self = self;
    this.listener = listener;
    this.market = self.market();
    this.documents = new AnnotationDocuments(self);
  }

  /** The task in which {@code self} holds a place, else the oldest with a free place. */
  public static Optional<MarketTask> next(Participant self) {
    TaskMarket market = self.market();
    for (MarketSubmission each : market.submissionsBy(self.account())) {
      Optional<MarketTask> held = market.task(each.task()).filter(AnnotationDocuments::isFor);
      if (each.isOutstanding() && held.isPresent()) {
        return held;
      }
    }
    return market.tasks().stream()
        .filter(task -> AnnotationDocuments.isFor(task) && task.isOpen())
        .filter(task -> hasRoom(market, self, task))
        .findFirst();
  }

  private static boolean hasRoom(TaskMarket market, Participant self, MarketTask task) {
    List<MarketSubmission> taken = taken(market, task.id());
    return taken.size() < task.places()
        && taken.stream().noneMatch(each -> each.worker().equals(self.account()));
  }

  private static List<MarketSubmission> taken(TaskMarket market, int task) {
    return market.submissionsOf(task).stream()
        .filter(each -> each.status() != Status.ABANDONED)
        .toList();
  }

  /** The place that this account has in a task, delivered or not; none if it has none. */
  public Optional<MarketSubmission> place(int task) {
    return taken(market, task).stream()
        .filter(each -> each.worker().equals(self.account()))
        .findFirst();
  }

  /**
   * Takes a place of the task, or finds the one that is held.
   *
   * @throws RefusalException if there is no free place
   */
  public MarketSubmission hold(MarketTask task)
      throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(() -> takeOrFind(task));
  }

  private MarketSubmission takeOrFind(MarketTask task)
      throws InterruptedException, RefusalException {
    awaitCallsUnderWay();
    Optional<MarketSubmission> held = place(task.id());
    if (held.isPresent()) {
      listener.accept(new AnnotatorEvent.PlaceHeld(task.id(), held.get().id()));
      return held.get();
    }
    if (!task.isOpen() || taken(market, task.id()).size() >= task.places()) {
      throw new RefusalException("task %d has no free place".formatted(task.id()));
    }
    try {
      int id = market.assign(task.id());
      listener.accept(new AnnotatorEvent.PlaceTaken(task.id(), id));
      return submission(id);
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      throw new RefusalException("others took the last place of task " + task.id());
    }
  }

  private MarketSubmission submission(int id) throws RefusalException {
    return market
        .submission(id)
        .orElseThrow(() -> new RefusalException("there is no submission " + id));
  }

  private void awaitCallsUnderWay() throws InterruptedException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      for (long mark = blocks.mark(); market.hasCallsUnderWay(); mark = blocks.mark()) {
        blocks.sleepPast(mark);
      }
    }
  }

  /**
   * Stores and delivers the annotations of a task; what was delivered before stays.
   *
   * @return the place as the chain has it afterwards
   * @throws RefusalException if {@code file} does not answer the task, there is no place, or the
   *     time is over
   * @throws IOException if the store cannot be read or written
   */
  public MarketSubmission deliver(AnnotationOffer offer, AnnotationFile file)
      throws IOException, InterruptedException, RefusalException {
    List<Finding> findings = offer.annotation().check(file, documents.facts(offer, file));
    if (!findings.isEmpty()) {
      throw new RefusalException("the annotations do not answer the task: " + findings.getFirst());
    }
    return Perseverance.complete(() -> send(offer, file));
  }

  private MarketSubmission send(AnnotationOffer offer, AnnotationFile file)
      throws IOException, InterruptedException, RefusalException {
    MarketSubmission place = takeOrFind(offer.task());
    if (!place.isOutstanding()) {
      return place;
    }
    Cid asset = documents.store(file);
    String claim =
        "{\"media\":%d,\"marks\":%d}"
            .formatted(
                file.items().size(),
                file.items().stream()
                    .mapToInt(each -> each.regions().size() + each.spans().size())
                    .sum());
    try {
      var _ = market.sendResult(place.id(), claim, asset.toString());
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      throw new RefusalException(
          "submission %d was no longer awaited: its time was over".formatted(place.id()));
    }
    listener.accept(new AnnotatorEvent.Delivered(place.id(), asset.toString()));
    return submission(place.id());
  }

  /**
   * Waits until a delivered place is judged.
   *
   * @return the place as it is then
   * @throws RefusalException if the place is no longer on record
   */
  public MarketSubmission awaitJudgement(int id)
      throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(() -> {
      try (BlockSignal blocks = new BlockSignal(self.chain())) {
        MarketSubmission place = submission(id);
        for (long mark = blocks.mark(); place.awaitsJudgement(); mark = blocks.mark()) {
          blocks.sleepPast(mark);
          place = submission(id);
        }
        announce(place);
        return place;
      }
    });
  }

  private void announce(MarketSubmission place) {
    switch (place.status()) {
      case ACCEPTED -> listener.accept(new AnnotatorEvent.Paid(place.id(), place.paid()));
      case REJECTED, DISPUTED -> listener.accept(new AnnotatorEvent.Rejected(place.id()));
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, ABANDONED -> {}
    }
  }
}
