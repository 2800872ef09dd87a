package io.decentralml.node.chain;

import io.decentralml.node.ChainEvent;
import io.decentralml.node.ChainEvents;
import io.decentralml.node.NodeEvents;
import io.decentralml.node.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Tells listeners of the chain's events. All of its state belongs to the thread of its executor,
 * which runs one task after another; so a listener's first event and the ones that follow fit
 * together without a lock.
 */
public final class ChainBroadcast implements ChainEvents {
  private final Map<AtomicBoolean, Consumer<ChainEvent>> listeners = new LinkedHashMap<>();
  private final Executor events;
  private ChainEvent.Started now;

  /** A broadcast that begins at {@code now}. */
  public ChainBroadcast(ChainEvent.Started now, Executor events) {
    this.now = now;
    this.events = events;
  }

  @Override
  public Subscription subscribe(Consumer<ChainEvent> listener) {
    AtomicBoolean open = new AtomicBoolean(true);
    events.execute(() -> {
      listeners.put(open, listener);
      tell(open, listener, now);
    });
    return () -> {
      open.set(false);
      events.execute(() -> listeners.remove(open));
    };
  }

  /** Tells everybody of {@code happened}, in order. */
  void publish(List<ChainEvent> happened) {
    events.execute(() -> happened.forEach(this::deliver));
  }

  private void deliver(ChainEvent event) {
    now = after(event);
    Map.copyOf(listeners).forEach((open, listener) -> tell(open, listener, event));
  }

  private ChainEvent.Started after(ChainEvent event) {
    return switch (event) {
      case ChainEvent.Started started -> started;
      case ChainEvent.BlockImported _, ChainEvent.RuntimeChanged _ -> now;
      case ChainEvent.BestChanged(var block, var header, _) ->
          new ChainEvent.Started(block, header, now.finalized(), now.finalizedHeader());
      case ChainEvent.Finalized(var block, var header) ->
          new ChainEvent.Started(now.best(), now.bestHeader(), block, header);
    };
  }

  private void tell(AtomicBoolean open, Consumer<ChainEvent> listener, ChainEvent event) {
    if (!open.get()) {
      return;
    }
    try {
      listener.accept(event);
    } catch (RuntimeException failure) {
      NodeEvents.listenerFailed(failure);
      open.set(false);
      listeners.remove(open);
    }
  }
}
