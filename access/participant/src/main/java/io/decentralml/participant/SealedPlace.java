package io.decentralml.participant;

import io.decentralml.scale.Bytes;
import io.decentralml.secrets.SealingKeyPair;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place in a task whose store only its workers may read: taken before anything can be looked at,
 * then the creator seals to its worker how to reach the store. Started again, it goes on.
 */
public final class SealedPlace {
  private final Participant self;
  private final OwnPlace own;
  private final TaskMarket market;
  private final Consumer<ScriptEvent> listener;

  /**
   * A place of {@code self}, whose own asset store is not used.
   *
   * @param listener hears what is done, on its thread
   */
  public SealedPlace(Participant self, Consumer<ScriptEvent> listener) {
    this.self = self;
    this.own = new OwnPlace(self);
    this.market = self.market();
    this.listener = listener;
  }

  /**
   * Takes a place unless one is held, publishes the account's key unless it is, and waits until the
   * creator has shared.
   *
   * @return what was shared; nothing if the place is delivered already
   * @throws RefusalException if there is no such task or no place, the place was lost meanwhile, or
   *     what was shared does not open
   */
  public Optional<SharedAccess> await(int task)
      throws IOException, InterruptedException, RefusalException {
    return Perseverance.complete(() -> work(task));
  }

  private Optional<SharedAccess> work(int id) throws InterruptedException, RefusalException {
    own.awaitCallsUnderWay();
    MarketTask task = own.task(id);
    Optional<MarketSubmission> held = own.find(id);
    if (held.isPresent() && !held.get().isOutstanding()) {
      return Optional.empty();
    }
    publishKey();
    int place = held.isPresent() ? held.get().id() : take(task);
    return Optional.of(SharedAccess.open(shared(place).toArray(), self.key()));
  }

  private int take(MarketTask task) throws RefusalException {
    own.requireRoom(task);
    int place = own.take(task).id();
    listener.accept(new ScriptEvent.PlaceTaken(task.id(), place));
    return place;
  }

  private void publishKey() {
    try (SealingKeyPair pair = SealingKeyPair.of(self.key())) {
      Bytes key = Bytes.wrap(pair.publicKey().toBytes());
      if (!market.publishedKey(self.account()).equals(Optional.of(key))) {
        var _ = market.publishKey(key);
      }
    }
  }

  private Bytes shared(int place) throws InterruptedException, RefusalException {
    try (BlockSignal blocks = new BlockSignal(self.chain())) {
      boolean told = false;
      while (true) {
        long mark = blocks.mark();
        Optional<Bytes> sealed = market.sharedCredentials(place);
        if (sealed.isPresent()) {
          return sealed.get();
        }
        if (!own.read(place).isOutstanding()) {
          throw new RefusalException("submission %d was lost: its time was over".formatted(place));
        }
        if (!told) {
          listener.accept(new ScriptEvent.AwaitsCredentials(place));
          told = true;
        }
        blocks.sleepPast(mark);
      }
    }
  }
}
