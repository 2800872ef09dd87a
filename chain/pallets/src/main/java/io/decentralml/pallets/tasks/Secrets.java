package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;

/**
 * Keys that others seal secrets to, and secrets sealed to workers. The chain cannot look into a
 * sealed box; it keeps it where the worker finds it.
 */
final class Secrets {
  private final TasksStorage storage;
  private final OpenPlaces places;
  private final PalletEvents<TasksEvent> events;

  Secrets(TasksStorage storage, OpenPlaces places, PalletEvents<TasksEvent> events) {
    this.storage = storage;
    this.places = places;
    this.events = events;
  }

  DispatchResult publish(AccountId who, Bytes key) {
    storage.publishedKeys.put(who, key);
    return events.deposit(new TasksEvent.KeyPublished(who, key));
  }

  DispatchResult share(AccountId creator, SubmissionIndex index, Bytes sealed) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (!place.creator().equals(creator)) {
      return places.fail(TasksError.NOT_AUTHORIZED);
    }
    storage.sharedCredentials.put(index, sealed);
    return events.deposit(
        new TasksEvent.CredentialsShared(place.taskIndex(), index, place.worker()));
  }
}
