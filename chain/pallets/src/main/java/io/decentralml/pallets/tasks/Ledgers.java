package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.traits.Fungible;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;

/**
 * The only place where the market's money moves. Pays are on hold in the creator's account; the
 * ledger of a task says how much of that hold is the task's, and each method changes hold and
 * ledger together.
 */
final class Ledgers {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Fungible currency;

  Ledgers(TasksConfig config, TasksStorage storage) {
    this.config = config;
    this.storage = storage;
    this.currency = config.currency();
  }

  /** Puts a new task's pay and storage deposit on hold. */
  DispatchResult open(TaskIndex index, AccountId creator, TaskLedger ledger) {
    DispatchResult held = currency.hold(config.pay(), creator, ledger.pay());
    if (held.failed()) {
      return held;
    }
    DispatchResult deposited =
        ledger.storageDeposit().isZero()
            ? DispatchResult.OK
            : currency.hold(config.storageDeposit(), creator, ledger.storageDeposit());
    if (!deposited.failed()) {
      storage.taskLedgers.put(index, ledger);
    }
    return deposited;
  }

  /**
   * A worker's deposit, and each bond of a dispute: a share of the pay, and at least the minimum
   * balance.
   */
  Balance deposit(Balance pay, TaskParameters parameters) {
    int percent = parameters.depositPercent() & 0xff;
    Balance share = pay.saturatingTimes(percent).dividedBy(100).orElse(Balance.ZERO);
    return share.max(currency.minimumBalance());
  }

  /** Puts a worker's deposit on hold and marks a place as taken. */
  DispatchResult takePlace(TaskIndex index, AccountId worker, Balance deposit) {
    DispatchResult held = currency.hold(config.workerDeposit(), worker, deposit);
    if (!held.failed()) {
      storage.taskLedgers.put(index, ledger(index).placeTaken());
    }
    return held;
  }

  /** Pays the worker of a place and returns the deposit. */
  DispatchResult pay(OpenPlace place) {
    DispatchResult paid = transferPay(place, place.task().paysAmount());
    if (paid.failed()) {
      return paid;
    }
    settle(place);
    return releaseDeposit(place.submission(), place.ledger().deposit());
  }

  private DispatchResult transferPay(OpenPlace place, Balance amount) {
    return currency.transferHeld(config.pay(), place.creator(), place.worker(), amount);
  }

  /** Returns a worker's deposit, if one is still on hold. */
  DispatchResult releaseDeposit(Submission submission, Balance deposit) {
    return release(config.workerDeposit(), submission.worker(), deposit);
  }

  /** Gives a worker's deposit to the creator. */
  DispatchResult forfeitDeposit(Submission submission, Task task, Balance deposit) {
    return currency.transferHeld(
        config.workerDeposit(), submission.worker(), task.creator(), deposit);
  }

  /** Puts one side's bond on hold: the creator's for a rejection, the worker's for a dispute. */
  DispatchResult holdBond(AccountId who, Balance bond) {
    return currency.hold(config.disputeBond(), who, bond);
  }

  /** The pay and both bonds to the worker, who won a dispute. */
  DispatchResult allToWorker(OpenPlace place) {
    DispatchResult paid = transferPay(place, place.task().paysAmount());
    if (paid.failed()) {
      return paid;
    }
    settle(place);
    DispatchResult won = transferBond(place.creator(), place.worker(), place);
    return won.failed() ? won : releaseBond(place.worker(), place);
  }

  /** The pay and every bond to the creator, whose rejection is final. */
  DispatchResult allToCreator(OpenPlace place) {
    DispatchResult returned = returnPay(place, place.task().paysAmount());
    if (returned.failed()) {
      return returned;
    }
    DispatchResult released = releaseBond(place.creator(), place);
    return released.failed() || place.status() != SubmissionStatus.DISPUTED
        ? released
        : transferBond(place.worker(), place.creator(), place);
  }

  /** A part of the pay to the worker, the rest to the creator, and to each side its bond. */
  DispatchResult divide(OpenPlace place, Balance toWorker) {
    DispatchResult paid = transferPay(place, toWorker);
    if (paid.failed()) {
      return paid;
    }
    DispatchResult returned = returnPay(place, place.task().paysAmount().saturatingMinus(toWorker));
    if (returned.failed()) {
      return returned;
    }
    DispatchResult released = releaseBond(place.worker(), place);
    return released.failed() ? released : releaseBond(place.creator(), place);
  }

  private DispatchResult returnPay(OpenPlace place, Balance amount) {
    settle(place);
    return currency.release(config.pay(), place.creator(), amount);
  }

  private DispatchResult releaseBond(AccountId who, OpenPlace place) {
    return currency.release(config.disputeBond(), who, place.ledger().bond());
  }

  private DispatchResult transferBond(AccountId from, AccountId to, OpenPlace place) {
    return currency.transferHeld(config.disputeBond(), from, to, place.ledger().bond());
  }

  private void settle(OpenPlace place) {
    TaskLedger settled =
        ledger(place.taskIndex()).placeSettled(place.task().paysAmount(), keepUntil());
    storage.taskLedgers.put(place.taskIndex(), settled);
  }

  /** The last block in which the records of a place that ends now must stay. */
  private BlockNumber keepUntil() {
    return config.block().number().saturatingPlus(storage.parameters.get().retentionPeriod());
  }

  /** Puts more of the creator's money on hold for {@code more} entries of an allow list. */
  DispatchResult allow(TaskIndex index, AccountId creator, int more) {
    Balance entry =
        storage.parameters.get().depositPerByte().saturatingTimes(TasksConfig.ALLOWED_WORKER_BYTES);
    Balance deposit = entry.saturatingTimes(more);
    DispatchResult held =
        deposit.isZero()
            ? DispatchResult.OK
            : currency.hold(config.storageDeposit(), creator, deposit);
    if (!held.failed()) {
      storage.taskLedgers.put(index, ledger(index).allowed(more, deposit));
    }
    return held;
  }

  /** Frees a taken place; in a closed task its pay returns to the creator at once. */
  DispatchResult freePlace(TaskIndex index, Task task) {
    storage.taskLedgers.put(index, ledger(index).placeFreed(keepUntil()));
    return task.isClosed() ? returnFreePlaces(index, task) : DispatchResult.OK;
  }

  /** Returns the pay of all free places to the creator; they are no places any more. */
  DispatchResult returnFreePlaces(TaskIndex index, Task task) {
    TaskLedger ledger = ledger(index);
    Balance amount = freePay(ledger, task);
    storage.taskLedgers.put(index, ledger.withoutFreePlaces(amount));
    return release(config.pay(), task.creator(), amount);
  }

  /** What the free places of a task would be paid. */
  static Balance freePay(TaskLedger ledger, Task task) {
    return task.paysAmount().saturatingTimes(ledger.freePlaces());
  }

  /** Returns what a settled task still has on hold: its storage deposit and any surplus. */
  DispatchResult close(TaskIndex index, Task task) {
    TaskLedger ledger = ledger(index);
    storage.taskLedgers.remove(index);
    DispatchResult surplus = release(config.pay(), task.creator(), ledger.pay());
    return surplus.failed()
        ? surplus
        : release(config.storageDeposit(), task.creator(), ledger.storageDeposit());
  }

  /** As the currency does it, but nothing is not worth an event. */
  private DispatchResult release(HoldReason reason, AccountId who, Balance amount) {
    return amount.isZero() ? DispatchResult.OK : currency.release(reason, who, amount);
  }

  /** The ledger of a task on record; every task has one from creation to removal. */
  TaskLedger ledger(TaskIndex index) {
    return storage.taskLedgers.get(index).orElse(TaskLedger.created(Balance.ZERO, Balance.ZERO, 0));
  }
}
