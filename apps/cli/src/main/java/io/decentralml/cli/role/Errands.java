package io.decentralml.cli.role;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketTask;
import io.decentralml.participant.PlaceClock;
import io.decentralml.participant.TaskMarket;
import io.decentralml.participant.TaskPlaces;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits for an account in the task market, in sentences. */
final class Errands {
  private final TaskMarket market;
  private final AccountId self;
  private final BlockNumber now;

  Errands(TaskMarket market, AccountId self, BlockNumber now) {
    this.market = market;
    this.self = self;
    this.now = now;
  }

  /** What a worker of tasks of {@code type} has to do. */
  List<String> ofWorker(String type) {
    List<String> found = new ArrayList<>();
    for (MarketSubmission place : market.submissionsBy(self)) {
      Optional<MarketTask> task = market.task(place.task());
      if (task.isPresent() && task.get().taskType().equals(type)) {
        market
            .clock(place.id())
            .ifPresent(clock -> found.add(title(place) + ": " + forWorker(place, clock)));
      }
    }
    return found;
  }

  private static String title(MarketSubmission place) {
    return "Submission " + place.id() + " of task " + place.task();
  }

  private String forWorker(MarketSubmission place, PlaceClock clock) {
    return switch (place.status()) {
      case ASSIGNED ->
          isOver(clock.delivery())
              ? "the time to deliver is over; anybody may free the place, and your deposit of "
                  + Amount.text(clock.deposit())
                  + " is lost."
              : "deliver " + BlockTime.until(clock.delivery(), now) + "." + credentials(place);
      case PENDING_VALIDATION, VALIDATED ->
          isOver(clock.review())
              ? "nobody judged it in time; claim your pay."
              : "delivered; the creator judges it " + until(clock.review()) + ".";
      case REJECTED ->
          isOver(clock.dispute())
              ? "rejected, and it is too late to dispute."
              : "rejected; you may dispute "
                  + until(clock.dispute())
                  + ", for a bond of "
                  + Amount.text(clock.bond())
                  + ".";
      case DISPUTED ->
          isOver(clock.resolution())
              ? "nobody decided your dispute in time; close it, and half of the pay is yours."
              : "disputed; to be decided " + until(clock.resolution()) + ".";
      case ACCEPTED, ABANDONED -> "settled.";
    };
  }

  private String credentials(MarketSubmission place) {
    return market.sharedCredentials(place.id()).isPresent()
        ? " The creator has sealed credentials for you."
        : "";
  }

  /** The tasks of {@code type} that the account may take a place of. */
  List<String> offers(String type) {
    List<String> found = new ArrayList<>();
    for (MarketTask task : market.tasks()) {
      if (task.taskType().equals(type) && task.isOpen() && now.compareTo(task.expiration()) < 0) {
        market
            .places(task.id())
            .filter(places -> isFor(task, places))
            .ifPresent(places ->
                found.add(
                    "Task %d: %s a place, %d of %d free, to be taken %s, offered by %s."
                        .formatted(
                            task.id(),
                            Amount.text(task.pay()),
                            places.free(),
                            task.places(),
                            BlockTime.until(last(task), now),
                            AccountArgument.address(task.creator()))));
      }
    }
    return found;
  }

  private boolean isFor(MarketTask task, TaskPlaces places) {
    return places.free() > 0 && (places.allowed() == 0 || market.isAllowed(task.id(), self));
  }

  private static BlockNumber last(MarketTask task) {
    return BlockNumber.of(task.expiration().value() - 1);
  }

  /** What a creator has to do. */
  List<String> ofCreator() {
    List<String> found = new ArrayList<>();
    for (MarketTask task : market.tasksOf(self)) {
      market.places(task.id()).ifPresent(places -> found.add(forCreator(task, places)));
      for (MarketSubmission place : market.submissionsOf(task.id())) {
        market
            .clock(place.id())
            .ifPresent(clock -> found.add("  " + title(place) + ": " + forCreator(place, clock)));
      }
    }
    return found;
  }

  private String forCreator(MarketTask task, TaskPlaces places) {
    String title = "Task " + task.id() + " (" + task.taskType() + "): ";
    if (task.isOpen() && places.free() == 0) {
      return title + "all places are taken.";
    }
    if (task.isOpen()) {
      return title
          + "%d of %d places free, ".formatted(places.free(), task.places())
          + (now.compareTo(task.expiration()) < 0
              ? "to be taken " + BlockTime.until(last(task), now) + "."
              : "and it has expired; withdraw it to get the pay of the free places back.");
    }
    if (places.open() > 0) {
      return title + "gives no more places; " + places.open() + " are not settled.";
    }
    return title
        + "settled; "
        + (isOver(places.retention()) || places.retention().isEmpty()
            ? "remove it to get the deposit of " + Amount.text(places.storageDeposit()) + " back."
            : "its records stay until block "
                + places.retention().map(BlockNumber::toString).orElse("")
                + ", for others to check.");
  }

  private String forCreator(MarketSubmission place, PlaceClock clock) {
    String worker = AccountArgument.address(place.worker());
    return switch (place.status()) {
      case ASSIGNED ->
          isOver(clock.delivery())
              ? worker + " is late; reclaim the place to free it."
              : worker + " delivers " + BlockTime.until(clock.delivery(), now) + ".";
      case PENDING_VALIDATION, VALIDATED ->
          isOver(clock.review())
              ? "not judged in time; it can only be accepted."
              : "delivered by "
                  + worker
                  + attested(place, clock)
                  + "; judge it "
                  + until(clock.review())
                  + ".";
      case REJECTED ->
          isOver(clock.dispute())
              ? "rejected, not disputed; close it to get pay and bond back."
              : "rejected; the worker may dispute " + until(clock.dispute()) + ".";
      case DISPUTED ->
          isOver(clock.resolution())
              ? "nobody decided the dispute; close it to share the pay."
              : "disputed; to be decided " + until(clock.resolution()) + ".";
      case ACCEPTED, ABANDONED -> "settled.";
    };
  }

  private static String attested(MarketSubmission place, PlaceClock clock) {
    if (place.status() == MarketSubmission.Status.VALIDATED) {
      return ", validated by attesters";
    }
    return clock.passed() + clock.failed() == 0
        ? ""
        : ", attested: " + clock.passed() + " passed, " + clock.failed() + " failed";
  }

  private String until(Optional<BlockNumber> last) {
    return BlockTime.until(last.orElse(now), now);
  }

  private boolean isOver(Optional<BlockNumber> last) {
    return last.isPresent() && isOver(last.get());
  }

  private boolean isOver(BlockNumber last) {
    return now.compareTo(last) > 0;
  }
}
