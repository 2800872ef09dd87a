package io.decentralml.participant;

import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.Finding;
import io.decentralml.assets.Cid;
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
  private final Consumer<AnnotatorEvent> listener;
  private final OwnPlace places;
  private final AnnotationDocuments documents;

  /** An agent of {@code self}; {@code listener} hears what it does, on its thread. */
  public DataAnnotator(Participant self, Consumer<AnnotatorEvent> listener) {
    this.listener = listener;
    this.places = new OwnPlace(self);
    this.documents = new AnnotationDocuments(self);
  }

  /** The task in which {@code self} holds a place, else the oldest with a free place. */
  public static Optional<MarketTask> next(Participant self) {
    return new OwnPlace(self).nextTask(AnnotationDocuments::isFor);
  }

  /** The place that this account has in a task, delivered or not; none if it has none. */
  public Optional<MarketSubmission> place(int task) {
    return places.find(task);
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
    places.awaitCallsUnderWay();
    Optional<MarketSubmission> held = place(task.id());
    if (held.isPresent()) {
      listener.accept(new AnnotatorEvent.PlaceHeld(task.id(), held.get().id()));
      return held.get();
    }
    places.requireRoom(task);
    MarketSubmission place = places.take(task);
    listener.accept(new AnnotatorEvent.PlaceTaken(task.id(), place.id()));
    return place;
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
    places.send(place, claim, asset);
    listener.accept(new AnnotatorEvent.Delivered(place.id(), asset.toString()));
    return places.read(place.id());
  }

  /**
   * Waits until a delivered place is judged.
   *
   * @return the place as it is then
   * @throws RefusalException if the place is no longer on record
   */
  public MarketSubmission awaitJudgement(int id)
      throws IOException, InterruptedException, RefusalException {
    MarketSubmission place = places.awaitJudgement(id);
    announce(place);
    return place;
  }

  private void announce(MarketSubmission place) {
    switch (place.status()) {
      case ACCEPTED -> listener.accept(new AnnotatorEvent.Paid(place.id(), place.paid()));
      case REJECTED, DISPUTED -> listener.accept(new AnnotatorEvent.Rejected(place.id()));
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, ABANDONED -> {}
    }
  }
}
