package io.decentralml.participant;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.Cid;
import io.decentralml.assets.TransferListener;
import io.decentralml.sandbox.Ending;
import io.decentralml.sandbox.ResultPackage;
import io.decentralml.sandbox.SandboxReport;
import io.decentralml.sandbox.ScriptPackage;
import io.decentralml.sandbox.ScriptPackageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agent of a contributor to a task whose work is a script: fetches and checks the script, asks
 * the person, takes a place, runs the script in a sandbox, asks whether its results may be sent,
 * and delivers them. A script that fails or is stopped costs nothing: the place is given back.
 *
 * <p>It keeps nothing: killed and started again, it finds on the chain the place it holds or what
 * it delivered, waits for calls that are under way, and so never takes a second place nor delivers
 * twice. A run that was not delivered is done again, and asked for again.
 */
public final class ScriptContributor {
  private static final String TASK_TYPE = "ModelContributor";

  private final Participant self;
  private final Workbench workbench;
  private final ScriptConsent consent;
  private final Consumer<ScriptEvent> listener;
  private final OwnPlace places;

  /** Runs a script on the person's data, in a sandbox. */
  @FunctionalInterface
  public interface Workbench {
    /**
     * Runs to the end.
     *
     * @param results an empty folder for copies of the results
     */
    SandboxReport run(ScriptPackage script, Path results) throws IOException, InterruptedException;
  }

  /**
   * An agent of {@code self}.
   *
   * @param workbench where scripts run
   * @param consent asks the person
   * @param listener hears what it does, on its thread
   */
  public ScriptContributor(
      Participant self,
      Workbench workbench,
      ScriptConsent consent,
      Consumer<ScriptEvent> listener) {
    this.self = self;
    this.workbench = workbench;
    this.consent = consent;
    this.listener = listener;
    this.places = new OwnPlace(self);
  }

  /** What became of a task. */
  public sealed interface Outcome {
    /** The results were delivered, now or earlier; the place as the chain has it. */
    record Delivered(MarketSubmission place) implements Outcome {}

    /** The script left nothing that could be sent; the place was given back. */
    record Stopped(SandboxReport report) implements Outcome {}
  }

  /**
   * Does one task up to the delivery. Calling it again after that finds what was delivered.
   *
   * @throws RefusalException if there is no such task or no place, its work is no script, the place
   *     was lost, or the person does not agree; nothing was delivered then and no place is held
   * @throws IOException if the store cannot be read or written, or the sandbox does not start; a
   *     place that was taken is still held
   */
  public Outcome deliver(int task) throws IOException, InterruptedException, RefusalException {
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
      case ACCEPTED -> listener.accept(new ScriptEvent.Paid(place.id(), place.paid()));
      case REJECTED, DISPUTED -> listener.accept(new ScriptEvent.Rejected(place.id()));
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, ABANDONED -> {}
    }
  }

  private Outcome work(int id) throws IOException, InterruptedException, RefusalException {
    places.awaitCallsUnderWay();
    MarketTask task = places.task(id);
    Optional<MarketSubmission> own = places.find(id);
    if (own.isPresent() && !own.get().isOutstanding()) {
      return new Outcome.Delivered(own.get());
    }
    ScriptOffer offer = offer(task);
    if (own.isEmpty()) {
      places.requireRoom(task);
    }
    if (!consent.toRun(offer)) {
      own.ifPresent(this::giveBack);
      throw new RefusalException("you did not agree to run the script of task " + id);
    }
    MarketSubmission place = own.isPresent() ? hold(own.get()) : take(task);
    Path folder = Files.createTempDirectory("decentralml-results");
    try {
      return run(offer, place, folder);
    } finally {
      delete(folder);
    }
  }

  /** The script that a task names, checked. */
  private ScriptOffer offer(MarketTask task) throws IOException, RefusalException {
    if (!task.taskType().equals(TASK_TYPE)) {
      throw new RefusalException("task %d is for %s".formatted(task.id(), task.taskType()));
    }
    String path = task.plan().orElse("");
    try {
      Cid cid = Cid.parse(path);
      byte[] content = self.assets().get(cid, ScriptPackage.MAX_BYTES);
      if (!ScriptPackage.isScript(content)) {
        throw new RefusalException(
            "the work of task %d is no script; if it is a round of a training, follow it by its creator"
                .formatted(task.id()));
      }
      return new ScriptOffer(task, cid, ScriptPackage.read(content));
    } catch (IllegalArgumentException noCid) {
      throw new RefusalException(
          "task %d names its script by no CID: %s".formatted(task.id(), noCid.getMessage()));
    } catch (ScriptPackageException noScript) {
      throw new RefusalException(
          "the script of task %d cannot run: %s".formatted(task.id(), noScript.getMessage()));
    }
  }

  private Outcome run(ScriptOffer offer, MarketSubmission place, Path folder)
      throws IOException, InterruptedException, RefusalException {
    listener.accept(new ScriptEvent.Started(place.id()));
    Path results = Files.createDirectory(folder.resolve("results"));
    SandboxReport report = workbench.run(offer.script(), results);
    listener.accept(new ScriptEvent.Ended(place.id(), report));
    if (!isUsable(report)) {
      giveBack(place);
      return new Outcome.Stopped(report);
    }
    if (!consent.toSend(offer, report, results)) {
      giveBack(place);
      throw new RefusalException(
          "you did not agree to send the results; nothing left this machine");
    }
    Path packed = folder.resolve("results.tar.gz");
    ResultPackage.write(results, report.output(), packed);
    Cid asset = self.assets().put(AssetContent.of(packed), TransferListener.NONE);
    places.send(place, new ScriptClaim(offer.cid(), report).toJson(), asset);
    listener.accept(new ScriptEvent.Delivered(place.id(), asset.toString()));
    return new Outcome.Delivered(places.read(place.id()));
  }

  private static boolean isUsable(SandboxReport report) {
    return report.ending() instanceof Ending.Finished
        && report.ending().isSuccess()
        && !report.output().isEmpty();
  }

  private MarketSubmission hold(MarketSubmission place) {
    listener.accept(new ScriptEvent.PlaceHeld(place.task(), place.id()));
    return place;
  }

  private MarketSubmission take(MarketTask task) throws RefusalException {
    MarketSubmission place = places.take(task);
    listener.accept(new ScriptEvent.PlaceTaken(task.id(), place.id()));
    return place;
  }

  private void giveBack(MarketSubmission place) {
    if (places.giveBack(place)) {
      listener.accept(new ScriptEvent.GivenBack(place.id()));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
