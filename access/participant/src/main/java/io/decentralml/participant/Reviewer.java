package io.decentralml.participant;

import io.decentralml.client.DispatchException;
import io.decentralml.client.Fields;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.primitives.BlockNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agent of a model creator that reviews: looks at each result that waits in the creator's
 * tasks, judges as it is told, and does what time has brought. It keeps nothing, so it may be
 * stopped anywhere and started again.
 */
public final class Reviewer {
  private final Participant self;
  private final TaskMarket market;
  private final ResultChecks checks;

  /** What happens to the records of settled tasks. */
  public enum Records {
    KEEP,
    REMOVE
  }

  /** An agent of {@code self}. */
  public Reviewer(Participant self) {
    this.self = self;
    this.market = self.market();
    this.checks = new ResultChecks(self);
  }

  /**
   * Hands the results that wait in this account's tasks to {@code consumer}, oldest first, each as
   * soon as it was looked at.
   *
   * @throws IOException if the store cannot be read
   */
  public void waiting(Consumer<ReviewCase> consumer) throws IOException, InterruptedException {
    awaitCallsUnderWay();
    for (MarketTask task : market.tasksOf(self.account())) {
      look(task, consumer);
    }
  }

  /**
   * As {@link #waiting}, for an attester: the results of all tasks of {@code CustomAccept} that
   * this account has not attested and did not deliver itself.
   *
   * @throws IOException if the store cannot be read
   */
  public void attestable(Consumer<ReviewCase> consumer) throws IOException, InterruptedException {
    awaitCallsUnderWay();
    for (MarketTask task : market.tasks()) {
      if (isCustom(task.id())) {
        look(
            task,
            each -> {
              if (each.submission().status() == Status.PENDING_VALIDATION
                  && !each.submission().worker().equals(self.account())
                  && self.chain()
                      .storage(
                          TaskMarket.PALLET, "Attestations", each.submission().id(), self.account())
                      .isEmpty()) {
                consumer.accept(each);
              }
            });
      }
    }
  }

  private boolean isCustom(int task) {
    return self.chain()
        .storage(TaskMarket.PALLET, "Tasks", task)
        .map(
            value -> Fields.of("task", value).variant("validation_strategy").equals("CustomAccept"))
        .orElse(false);
  }

  private void look(MarketTask task, Consumer<ReviewCase> consumer) throws IOException {
    for (MarketSubmission each : market.submissionsOf(task.id())) {
      if (each.awaitsJudgement()) {
        consumer.accept(checks.look(task, each));
      }
    }
  }

  /** The disputes about rejections of this account that are not over. */
  public List<MarketSubmission> disputes() {
    List<MarketSubmission> disputes = new ArrayList<>();
    for (MarketTask task : market.tasksOf(self.account())) {
      market.submissionsOf(task.id()).stream()
          .filter(each -> each.status() == Status.DISPUTED && each.paidIn().isEmpty())
          .forEach(disputes::add);
    }
    return disputes;
  }

  private void awaitCallsUnderWay() throws InterruptedException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      for (long mark = blocks.mark(); market.hasCallsUnderWay(); mark = blocks.mark()) {
        blocks.sleepPast(mark);
      }
    }
  }

  /**
   * Accepts a result.
   *
   * @return whether it was this call that judged it, and nobody before
   */
  public boolean accept(MarketSubmission submission) {
    return timely(() -> {
      var _ = market.accept(submission.id());
    });
  }

  /**
   * Rejects a result.
   *
   * @return whether it was this call that judged it, and nobody before
   */
  public boolean reject(MarketSubmission submission, String reason) {
    return timely(() -> {
      var _ = market.reject(submission.id(), reason);
    });
  }

  /**
   * Says as an attester that a result is sound.
   *
   * @return whether that still counts
   */
  public boolean attestPassed(MarketSubmission submission) {
    return timely(() -> {
      var _ = market.attestPassed(submission.id());
    });
  }

  /**
   * Says as an attester that a result is not sound.
   *
   * @return whether that still counts
   */
  public boolean attestFailed(MarketSubmission submission) {
    return timely(() -> {
      var _ = market.attestFailed(submission.id());
    });
  }

  private static boolean timely(Runnable call) {
    try {
      call.run();
      return true;
    } catch (DispatchException refused) {
      if (!TaskMarket.cameTooLate(refused)) {
        throw refused;
      }
      return false;
    }
  }

  /**
   * Does what time has brought to this account's tasks: reclaims places whose deadline passed,
   * closes rejections and disputes whose time is over, and expires tasks.
   *
   * @param records whether settled tasks are removed; what was accepted in them is then known to
   *     nobody but by its assets
   * @param listener hears of each thing that was done
   */
  public void upkeep(Records records, Consumer<Upkeep> listener) throws InterruptedException {
    awaitCallsUnderWay();
    BlockNumber best = self.chain().bestNumber();
    for (MarketTask task : market.tasksOf(self.account())) {
      for (MarketSubmission each : market.submissionsOf(task.id())) {
        keepUp(task, each, best, listener);
      }
      if (task.isOpen() && best.compareTo(task.expiration()) >= 0) {
        done(() -> market.expire(task.id()), new Upkeep.TaskExpired(task.id()), listener);
      }
      if (records == Records.REMOVE && isRemovable(task.id(), best)) {
        remove(task.id(), listener);
      }
    }
  }

  private void keepUp(
      MarketTask task, MarketSubmission place, BlockNumber best, Consumer<Upkeep> listener) {
    Optional<Fields> ledger =
        self.chain()
            .storage(TaskMarket.PALLET, "SubmissionLedgers", place.id())
            .map(value -> Fields.of("SubmissionLedgers", value));
    if (ledger.isEmpty()) {
      return;
    }
    int id = place.id();
    switch (place.status()) {
      case ASSIGNED -> {
        if (best.compareTo(ledger.get().blockNumber("deadline")) > 0) {
          done(() -> market.reclaimPlace(id), new Upkeep.PlaceReclaimed(task.id(), id), listener);
        }
      }
      case REJECTED -> {
        if (isPast(ledger.get(), "dispute_end", best)) {
          done(() -> market.closeDispute(id), new Upkeep.RejectionClosed(task.id(), id), listener);
        }
      }
      case DISPUTED -> {
        if (isPast(ledger.get(), "resolution_end", best)) {
          done(() -> market.closeDispute(id), new Upkeep.DisputeTimedOut(task.id(), id), listener);
        }
      }
      case PENDING_VALIDATION, VALIDATED, ACCEPTED, ABANDONED -> {}
    }
  }

  private static boolean isPast(Fields ledger, String field, BlockNumber best) {
    return ledger
        .optionalNumber(field)
        .map(end -> best.compareTo(BlockNumber.of(end.intValue())) > 0)
        .orElse(false);
  }

  /** Whether a task, as it is now, is closed and settled, and its records need not stay. */
  private boolean isRemovable(int task, BlockNumber best) {
    boolean closed = market.task(task).filter(each -> !each.isOpen()).isPresent();
    Optional<Fields> ledger =
        self.chain()
            .storage(TaskMarket.PALLET, "TaskLedgers", task)
            .map(value -> Fields.of("TaskLedgers", value));
    return closed
        && ledger.isPresent()
        && ledger.get().number("open_places").signum() == 0
        && (ledger.get().optionalNumber("retention_end").isEmpty()
            || isPast(ledger.get(), "retention_end", best));
  }

  /** Deletes 50 records at a time. */
  private void remove(int task, Consumer<Upkeep> listener) {
    int attempts = 0;
    while (market.task(task).isPresent() && attempts++ < 1000) {
      if (!timely(
          () -> {
            var _ = market.remove(task);
          })) {
        return;
      }
    }
    listener.accept(new Upkeep.TaskRemoved(task));
  }

  private static void done(Runnable call, Upkeep what, Consumer<Upkeep> listener) {
    if (timely(call)) {
      listener.accept(what);
    }
  }
}
