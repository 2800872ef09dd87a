package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import io.decentralml.scale.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The calls by which tasks are offered: create, allow workers, withdraw, expire. */
final class Offers {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final PalletEvents<TasksEvent> events;

  Offers(
      TasksConfig config, TasksStorage storage, Ledgers ledgers, PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.ledgers = ledgers;
    this.events = events;
  }

  DispatchResult create(AccountId creator, TasksCall.CreateTask call) {
    TaskParameters parameters = storage.parameters.get();
    BlockNumber now = config.block().number();
    if (call.paysAmount().compareTo(config.currency().minimumBalance()) < 0) {
      return fail(TasksError.TASK_INVALID_PAYS_AMOUNT);
    }
    if (call.expirationBlock().compareTo(now) <= 0) {
      return fail(TasksError.TASK_END_TOO_EARLY);
    }
    if (call.maxAssignments() == 0
        || Integer.compareUnsigned(call.maxAssignments(), parameters.maxAssignments()) > 0) {
      return fail(TasksError.INVALID_MAX_ASSIGNMENTS);
    }
    if (TaskFields.check(call, parameters) instanceof Option.Some<TasksError>(TasksError error)) {
      return fail(error);
    }
    if (!(call.paysAmount().times(call.maxAssignments())
        instanceof Option.Some<Balance>(Balance pay))) {
      return fail(TasksError.OVERFLOW);
    }
    return record(creator, Task.created(call, creator, now), pay, parameters);
  }

  private DispatchResult record(
      AccountId creator, Task task, Balance pay, TaskParameters parameters) {
    TaskIndex index = storage.taskCount.get();
    if (!(index.next() instanceof Option.Some<TaskIndex>(TaskIndex following))) {
      return fail(TasksError.OVERFLOW);
    }
    int bytes = TaskCodec.CODEC.toBytes(task).length;
    Balance deposit = parameters.depositPerByte().saturatingTimes(bytes);
    DispatchResult held =
        ledgers.open(index, creator, TaskLedger.created(pay, deposit, task.maxAssignments()));
    if (held.failed()) {
      return held;
    }
    storage.taskCount.put(following);
    storage.tasks.put(index, task);
    storage.creatorTasks.put(creator, index, Unit.UNIT);
    return events.deposit(new TasksEvent.TaskCreated(index, task.creationBlock()));
  }

  DispatchResult withdraw(AccountId creator, TaskIndex index) {
    if (!(storage.tasks.get(index) instanceof Option.Some<Task>(Task task))) {
      return fail(TasksError.TASK_NOT_FOUND);
    }
    if (!task.creator().equals(creator)) {
      return fail(TasksError.NOT_AUTHORIZED);
    }
    if (task.isClosed()) {
      return fail(TasksError.INVALID_STATUS);
    }
    Balance refund = Ledgers.freePay(ledgers.ledger(index), task);
    DispatchResult closed = close(index, task);
    return closed.failed() ? closed : events.deposit(new TasksEvent.TaskWithdrawn(index, refund));
  }

  DispatchResult expire(TaskIndex index) {
    if (!(storage.tasks.get(index) instanceof Option.Some<Task>(Task task))) {
      return fail(TasksError.TASK_NOT_FOUND);
    }
    if (task.isClosed()) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (config.block().number().compareTo(task.expirationBlock()) < 0) {
      return fail(TasksError.TASK_NOT_EXPIRED);
    }
    Balance refund = Ledgers.freePay(ledgers.ledger(index), task);
    DispatchResult closed = close(index, task);
    return closed.failed() ? closed : events.deposit(new TasksEvent.TaskExpired(index, refund));
  }

  private DispatchResult close(TaskIndex index, Task task) {
    storage.tasks.put(index, task.withStatus(TaskStatus.WITHDRAWN));
    return ledgers.returnFreePlaces(index, task);
  }

  /** Marks a task as completed when its last place was settled and none is free. */
  DispatchResult completeIfSettled(TaskIndex index, Task task) {
    TaskLedger ledger = ledgers.ledger(index);
    if (task.isClosed() || ledger.freePlaces() > 0 || ledger.openPlaces() > 0) {
      return DispatchResult.OK;
    }
    storage.tasks.put(index, task.withStatus(TaskStatus.COMPLETED));
    return events.deposit(new TasksEvent.TaskCompleted(index));
  }

  DispatchResult allow(AccountId creator, TaskIndex index, List<AccountId> workers) {
    if (!(storage.tasks.get(index) instanceof Option.Some<Task>(Task task))) {
      return fail(TasksError.TASK_NOT_FOUND);
    }
    if (!task.creator().equals(creator)) {
      return fail(TasksError.NOT_AUTHORIZED);
    }
    if (task.isClosed()) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (config.block().number().compareTo(task.expirationBlock()) >= 0) {
      return fail(TasksError.TASK_HAS_EXPIRED);
    }
    List<AccountId> added = new ArrayList<>();
    for (AccountId each : new TreeSet<>(workers)) {
      if (!storage.allowedWorkers.contains(index, each)) {
        added.add(each);
      }
    }
    DispatchResult held = ledgers.allow(index, creator, added.size());
    if (held.failed()) {
      return held;
    }
    for (AccountId each : added) {
      storage.allowedWorkers.put(index, each, Unit.UNIT);
    }
    return events.deposit(new TasksEvent.WorkersAllowed(index, added));
  }

  private DispatchResult fail(TasksError error) {
    return config.id().failure(error);
  }
}
