package io.decentralml.rpc;

import io.decentralml.node.Subscription;

/** What takes standing orders of one kind. Called on virtual threads, by many at a time. */
@FunctionalInterface
interface SubscribeMethod {
  /**
   * Begins to deliver to {@code sink}; what is delivered before the client has its answer waits.
   *
   * @return what ends the delivery; it is called when the client unsubscribes or leaves
   * @throws RpcException if the order is refused; then nothing was begun
   */
  Subscription open(Parameters parameters, Sink sink) throws RpcException;
}
