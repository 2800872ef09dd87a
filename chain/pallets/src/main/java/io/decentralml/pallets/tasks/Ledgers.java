package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.traits.Fungible;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;

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
  DispatchResult pay(Submission submission, Task task) {
    DispatchResult paid =
        currency.transferHeld(config.pay(), task.creator(), submission.worker(), task.paysAmount());
    if (paid.failed()) {
      return paid;
    }
    settle(submission.taskId(), task.paysAmount());
    return releaseDeposit(submission);
  }

  /** Returns a worker's deposit, if one is still on hold. */
  DispatchResult releaseDeposit(Submission submission) {
    return storage.submissionLedgers.get(submission.submissionId())
            instanceof Option.Some<SubmissionLedger>(SubmissionLedger ledger)
        ? currency.release(config.workerDeposit(), submission.worker(), ledger.deposit())
        : DispatchResult.OK;
  }

  /** Gives a worker's deposit to the creator. */
  DispatchResult forfeitDeposit(Submission submission, Task task, Balance deposit) {
    return currency.transferHeld(
        config.workerDeposit(), submission.worker(), task.creator(), deposit);
  }

  /** Puts the creator's bond for a rejection on hold. */
  DispatchResult holdBond(AccountId creator, Balance bond) {
    return currency.hold(config.disputeBond(), creator, bond);
  }

  /** Returns a rejected place's pay and the bond to the creator. */
  DispatchResult returnPay(Submission submission, Task task, Balance bond) {
    DispatchResult released = currency.release(config.pay(), task.creator(), task.paysAmount());
    if (released.failed()) {
      return released;
    }
    settle(submission.taskId(), task.paysAmount());
    return currency.release(config.disputeBond(), task.creator(), bond);
  }

  private void settle(TaskIndex index, Balance amount) {
    storage.taskLedgers.put(index, ledger(index).placeSettled(amount));
  }

  /** Frees a taken place; in a closed task its pay returns to the creator at once. */
  DispatchResult freePlace(TaskIndex index, Task task) {
    storage.taskLedgers.put(index, ledger(index).placeFreed());
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
    return storage
        .taskLedgers
        .get(index)
        .orElse(new TaskLedger(Balance.ZERO, Balance.ZERO, 0, 0, 0));
  }
}
