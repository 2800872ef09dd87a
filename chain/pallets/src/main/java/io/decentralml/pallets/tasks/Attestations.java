package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Attesters: who they are, and what they say of results. */
final class Attestations {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final OpenPlaces places;
  private final PalletEvents<TasksEvent> events;

  Attestations(
      TasksConfig config,
      TasksStorage storage,
      OpenPlaces places,
      PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.places = places;
    this.events = events;
  }

  /** Each account once, in the order of their bytes. */
  void replace(List<AccountId> attesters) {
    storage.attesters.put(new ArrayList<>(new TreeSet<>(attesters)));
  }

  DispatchResult set(List<AccountId> attesters) {
    replace(attesters);
    return events.deposit(new TasksEvent.AttestersChanged(storage.attesters.get()));
  }

  DispatchResult validate(AccountId attester, SubmissionIndex index, Verdict verdict) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (check(attester, place) instanceof Option.Some<TasksError>(TasksError error)) {
      return places.fail(error);
    }
    SubmissionLedger counted = place.ledger().attested(verdict);
    storage.attestations.put(index, attester, verdict);
    storage.submissionLedgers.put(index, counted);
    events.announce(
        new TasksEvent.TaskResultAttested(
            place.taskIndex(), index, attester, verdict == Verdict.PASSED));
    return counted.passed() < storage.parameters.get().attestationQuorum()
        ? DispatchResult.OK
        : validated(place);
  }

  /** Members only, each once, in time, and nobody of a result of their own. */
  private Option<TasksError> check(AccountId attester, OpenPlace place) {
    if (!config.attesters().contains(attester)) {
      return Option.some(TasksError.NOT_AN_ATTESTER);
    }
    if (place.worker().equals(attester)) {
      return Option.some(TasksError.NOT_AUTHORIZED);
    }
    if (!place.isForAttesters() || place.status() != SubmissionStatus.PENDING_VALIDATION) {
      return Option.some(TasksError.INVALID_STATUS);
    }
    if (places.isOver(place.ledger().attestationEnd())) {
      return Option.some(TasksError.ATTESTATION_PERIOD_PASSED);
    }
    return storage.attestations.contains(place.index(), attester)
        ? Option.some(TasksError.ALREADY_ATTESTED)
        : Option.none();
  }

  private DispatchResult validated(OpenPlace place) {
    storage.submissions.put(
        place.index(), place.submission().withStatus(SubmissionStatus.VALIDATED));
    return events.deposit(new TasksEvent.TaskResultValidated(place.taskIndex(), place.index()));
  }
}
