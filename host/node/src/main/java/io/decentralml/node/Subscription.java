package io.decentralml.node;

/** A standing order for events. */
public interface Subscription extends AutoCloseable {
  /** Ends it. An event that is being delivered may still arrive; a second call does nothing. */
  @Override
  void close();
}
