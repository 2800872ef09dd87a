package io.decentralml.node;

import java.util.function.Consumer;

/** What happens to blocks, as it happens. */
public interface ChainEvents {
  /**
   * Tells {@code listener} first {@link ChainEvent.Started}, then everything that happened after
   * it, in order and without a gap. All listeners are called on one thread of the node, so they
   * hand the event on and return; what they throw ends their subscription.
   */
  Subscription subscribe(Consumer<ChainEvent> listener);
}
