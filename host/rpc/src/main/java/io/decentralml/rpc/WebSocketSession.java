package io.decentralml.rpc;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One WebSocket connection. Its requests are answered one after another on a virtual thread, in the
 * order in which they came; while many wait, nothing further is read from the socket.
 */
final class WebSocketSession {
  private static final int MANY_REQUESTS = 128;
  private static final long MANY_BYTES = 1L << 20;
  private static final int UNANSWERED_PINGS = 3;

  private final ServerWebSocket socket;
  private final JsonRpcDispatcher dispatcher;
  private final Outgoing outgoing;
  private final Subscriptions subscriptions;
  private final SerialTasks requests = new SerialTasks();
  private final AtomicLong requestBytes = new AtomicLong();
  private final AtomicInteger pingsUnanswered = new AtomicInteger();

  /**
   * A connection that is not served yet.
   *
   * @param names of subscriptions, a new one at every call
   */
  WebSocketSession(
      ServerWebSocket socket,
      JsonRpcDispatcher dispatcher,
      RpcLimits limits,
      Supplier<String> names) {
    this.socket = socket;
    this.dispatcher = dispatcher;
    this.outgoing = new Outgoing(socket, limits, this::drop);
    this.subscriptions = new Subscriptions(limits, names, outgoing::send);
  }

  /** Serves it from now on; {@code ended} runs when it is gone. */
  void serve(Runnable ended) {
    socket.textMessageHandler(this::receive);
    socket.binaryMessageHandler(bytes -> receive(bytes.toString(StandardCharsets.UTF_8)));
    socket.pongHandler(_ -> pingsUnanswered.set(0));
    socket.exceptionHandler(RpcEvents::connectionFailed);
    socket.closeHandler(_ -> {
      outgoing.close();
      subscriptions.close();
      ended.run();
    });
  }

  /** Asks whether the client is still there; one that has been silent for too long is dropped. */
  void ping() {
    if (pingsUnanswered.get() >= UNANSWERED_PINGS) {
      drop();
      return;
    }
    if (requests.size() == 0) {
      pingsUnanswered.incrementAndGet();
    }
    if (!socket.isClosed()) {
      socket.writePing(Buffer.buffer());
    }
  }

  private void receive(String message) {
    pingsUnanswered.set(0);
    long bytes = requestBytes.addAndGet(message.length());
    requests.execute(() -> answer(message));
    if (requests.size() > MANY_REQUESTS || bytes > MANY_BYTES) {
      socket.pause();
      requests.execute(socket::resume);
    }
  }

  private void answer(String message) {
    requestBytes.addAndGet(-message.length());
    if (!outgoing.awaitRoom()) {
      return;
    }
    JsonRpcDispatcher.Answer answer = dispatcher.answer(message, subscriptions);
    answer.text().ifPresent(outgoing::send);
    answer.deliveries().forEach(Subscriber.Delivery::begin);
  }

  /** Ends the connection without the farewell that the client would not read. */
  private void drop() {
    RpcEvents.slowReader(socket.remoteAddress().hostAddress());
    var _ = ((WebSocketInternal) socket).channelHandlerContext().close();
  }
}
