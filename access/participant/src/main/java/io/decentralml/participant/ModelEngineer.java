package io.decentralml.participant;

import io.decentralml.assets.Cid;
import io.decentralml.models.Improvement;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.PackageException;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agent of a model engineer: reads and checks the model that a task names, takes a place,
 * improves the model, and delivers the next package with what it reaches.
 *
 * <p>It keeps nothing that matters: killed and started again, it finds the place it holds on the
 * chain and does the same work again, which gives the same package, unless it was delivered
 * already. Each step looks at the chain afresh and waits for calls that are under way, so it never
 * takes a second place nor delivers twice.
 */
public final class ModelEngineer {
  private static final String TASK_TYPE = "ModelEngineer";

  private final Improvement improvement;
  private final OwnExamples data;
  private final Consumer<EngineerEvent> listener;
  private final OwnPlace places;
  private final ModelDocuments documents;

  /** Where the engineer's examples come from. */
  @FunctionalInterface
  public interface OwnExamples {
    /**
     * The examples for a model, to train on and, held out, to measure with.
     *
     * @throws IOException if they cannot be read
     */
    DatasetSplit fitting(Manifest model) throws IOException;
  }

  /**
   * An agent of {@code self}.
   *
   * @param improvement what it does with the model
   * @param data its examples
   * @param listener hears what it does, on its thread
   */
  public ModelEngineer(
      Participant self,
      Improvement improvement,
      OwnExamples data,
      Consumer<EngineerEvent> listener) {
    this.improvement = improvement;
    this.data = data;
    this.listener = listener;
    this.places = new OwnPlace(self);
    this.documents = new ModelDocuments(self.assets());
  }

  /**
   * What became of a task's place.
   *
   * @param submission the place as the chain has it in the end
   * @param asset the delivered package
   * @param model the same, checked
   */
  public record Delivery(MarketSubmission submission, Cid asset, ModelPackage model) {}

  /**
   * Does one task up to the delivery. Calling it again after that finds what was delivered.
   *
   * @throws RefusalException if there is no such task or no place, the model may not be used, or
   *     the place was lost; nothing was delivered then
   * @throws PackageException if a model fails when it runs
   * @throws IllegalArgumentException if the data do not fit the model
   * @throws IOException if the store cannot be read or written
   */
  public Delivery deliver(int task) throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(() -> work(task));
  }

  /**
   * Waits until a delivered place is judged.
   *
   * @return the place as it is then
   * @throws RefusalException if the place is no longer on record
   */
  public MarketSubmission awaitJudgement(int submission)
      throws IOException, InterruptedException, RefusalException {
    MarketSubmission place = places.awaitJudgement(submission);
    announce(place);
    return place;
  }

  private void announce(MarketSubmission place) {
    switch (place.status()) {
      case ACCEPTED -> listener.accept(new EngineerEvent.Paid(place.id(), place.paid()));
      case REJECTED, DISPUTED -> listener.accept(new EngineerEvent.Rejected(place.id()));
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, ABANDONED -> {}
    }
  }

  private Delivery work(int id) throws IOException, InterruptedException, RefusalException {
    places.awaitCallsUnderWay();
    MarketTask task = engineerTask(id);
    String path = path(task);
    Optional<MarketSubmission> own = places.find(id);
    if (own.isPresent() && !own.get().isOutstanding()) {
      return delivered(own.get());
    }
    ModelPackage start = documents.model(path);
    listener.accept(new EngineerEvent.ModelChecked(id, start));
    DatasetSplit examples = data.fitting(start.manifest());
    requireFit(start.manifest(), examples);
    MarketSubmission place = own.isPresent() ? hold(own.get()) : take(task);
    ModelPackage next =
        improvement.apply(
            start,
            path,
            examples,
            progress -> listener.accept(new EngineerEvent.Trained(progress)));
    Cid asset = documents.store(next);
    places.send(place, EngineerClaim.of(next).toJson(), asset);
    listener.accept(new EngineerEvent.Delivered(place.id(), asset.toString()));
    return new Delivery(places.read(place.id()), asset, next);
  }

  private Delivery delivered(MarketSubmission place) throws IOException, RefusalException {
    String asset = place.path().orElse("");
    ModelPackage model = documents.model(asset);
    return new Delivery(place, Cid.parse(asset), model);
  }

  private MarketTask engineerTask(int id) throws RefusalException {
    MarketTask task = places.task(id);
    if (!task.taskType().equals(TASK_TYPE)) {
      throw new RefusalException("task %d is for %s".formatted(id, task.taskType()));
    }
    return task;
  }

  private static String path(MarketTask task) throws RefusalException {
    return task.model()
        .orElseThrow(() -> new RefusalException("task " + task.id() + " names no model"));
  }

  /** Whoever has no fitting data finds out before a place is taken. */
  private static void requireFit(Manifest model, DatasetSplit examples) {
    int classes = model.classes().size();
    Dataset training = examples.training();
    if (training.featureCount() != model.inputs() || training.classCount() > classes) {
      throw new IllegalArgumentException(
          "the model is for %d features and %d classes, the data have %d and %d"
              .formatted(model.inputs(), classes, training.featureCount(), training.classCount()));
    }
  }

  private MarketSubmission hold(MarketSubmission place) {
    listener.accept(new EngineerEvent.PlaceHeld(place.task(), place.id()));
    return place;
  }

  private MarketSubmission take(MarketTask task) throws RefusalException {
    places.requireRoom(task);
    MarketSubmission place = places.take(task);
    listener.accept(new EngineerEvent.PlaceTaken(task.id(), place.id()));
    return place;
  }

  /**
   * The task to do when none is named: the one in which {@code self} holds a place, else the oldest
   * with a free place.
   */
  public static Optional<MarketTask> next(Participant self) {
    return new OwnPlace(self).nextTask(task -> task.taskType().equals(TASK_TYPE));
  }
}
