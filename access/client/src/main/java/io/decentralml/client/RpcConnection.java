package io.decentralml.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One WebSocket to a node. Requests block the calling thread until the answer is there;
 * notifications are handed out on one virtual thread, in the order in which the node sent them, so
 * a listener must not wait for another notification. Safe for use by several threads. When the
 * socket breaks, everything that waits fails with a {@link ConnectionException} and the connection
 * is of no more use; {@link RpcClient} opens the next one.
 */
final class RpcConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RpcConnection.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PING_AFTER = Duration.ofSeconds(20);
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);
  private static final int MOST_EARLY_NOTIFICATIONS = 1024;

  private final URI url;
  private final JsonMapper json;
  private final Consumer<RpcConnection> whenLost;
  private final AtomicLong nextId = new AtomicLong(1);
  private final Map<Long, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final Object sending = new Object();
  private volatile long lastHeard = System.nanoTime();
  private volatile @Nullable WebSocket socket;
  private volatile @Nullable ConnectionException lost;

  /** What a subscription brings, and its end if the connection breaks. */
  interface Listener {
    /** The {@code result} of one notification; answers whether more is awaited. */
    boolean hear(JsonNode result);

    /** The connection broke; nothing more is heard. */
    void disconnected();
  }

  /** What the dispatching thread handles, one after the other. */
  private sealed interface Delivery {
    /** A subscription's listener is known from now on. */
    record Started(String subscription, Listener listener) implements Delivery {}

    /** A subscription's listener hears nothing from now on. */
    record Ended(String subscription) implements Delivery {}

    /** The node sent something. */
    record Notified(String subscription, JsonNode result) implements Delivery {}

    /** The connection broke. */
    record Broken() implements Delivery {}
  }

  private RpcConnection(URI url, JsonMapper json, Consumer<RpcConnection> whenLost) {
    this.url = url;
    this.json = json;
    this.whenLost = whenLost;
  }

  /**
   * Opens a socket to {@code url}; {@code whenLost} runs once when it breaks.
   *
   * @throws ConnectionException if nobody answers there
   */
  static RpcConnection open(
      HttpClient http, URI url, JsonMapper json, Consumer<RpcConnection> whenLost) {
    RpcConnection connection = new RpcConnection(url, json, whenLost);
    try {
      connection.socket =
          http.newWebSocketBuilder()
              .connectTimeout(CONNECT_TIMEOUT)
              .buildAsync(url, connection.new Receiver())
              .join();
    } catch (CompletionException failure) {
      throw new ConnectionException(
          "cannot connect to the node at " + url + "; is it running, and is the address right?",
          failure);
    }
    Thread.ofVirtual().name("rpc-notifications").start(connection::dispatch);
    return connection;
  }

  /** Whether the socket broke. */
  boolean isLost() {
    return lost != null;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws RpcException if the node answers with an error
   * @throws ConnectionException if it does not answer
   */
  JsonNode request(String method, Object... parameters) {
    long id = nextId.getAndIncrement();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    try {
      ConnectionException broken = lost;
      if (broken != null) {
        throw new ConnectionException("the connection to " + url + " broke", broken);
      }
      send(encode(id, method, parameters));
      return await(method, answer);
    } finally {
      pending.remove(id);
    }
  }

  private String encode(long id, String method, Object... parameters) {
    ObjectNode request = json.createObjectNode();
    request.put("jsonrpc", "2.0");
    request.put("id", id);
    request.put("method", method);
    request.set("params", json.valueToTree(parameters));
    return json.writeValueAsString(request);
  }

  /** The socket takes one message at a time, so senders queue here; nothing else is done inside. */
  private void send(String text) {
    WebSocket open = socket;
    if (open == null) {
      throw new ConnectionException("the connection to " + url + " is not open");
    }
    synchronized (sending) {
      try {
        open.sendText(text, true).join();
      } catch (CompletionException failure) {
        throw lose(failure);
      }
    }
  }

  private JsonNode await(String method, CompletableFuture<JsonNode> answer) {
    JsonNode response;
    try {
      response = answer.get(REQUEST_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw lose(
          new IOException(
              method + " was not answered in " + REQUEST_TIMEOUT.toSeconds() + " s", slow));
    } catch (ExecutionException failure) {
      throw new ConnectionException("the connection to " + url + " broke", failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting for " + method, interruption);
    }
    JsonNode error = response.path("error");
    if (error.isObject()) {
      throw new RpcException(
          method, error.path("code").asInt(0), error.path("message").asString(""), text(error));
    }
    return response.path("result");
  }

  private static String text(JsonNode error) {
    JsonNode data = error.path("data");
    if (data.isMissingNode() || data.isNull()) {
      return "";
    }
    return data.isString() ? data.asString() : data.toString();
  }

  /** Subscribes; the answer is the subscription's name at the node. */
  String subscribe(String method, Listener listener, Object... parameters) {
    String subscription = request(method, parameters).asString();
    deliveries.add(new Delivery.Started(subscription, listener));
    if (isLost()) {
      listener.disconnected();
    }
    return subscription;
  }

  /** Ends a subscription; its listener hears nothing afterwards. */
  void unsubscribe(String method, String subscription) {
    deliveries.add(new Delivery.Ended(subscription));
    if (!isLost()) {
      request(method, subscription);
    }
  }

  /** Hands out notifications; those that outrun the answer to their subscription wait for it. */
  private void dispatch() {
    Map<String, Listener> listeners = new HashMap<>();
    Deque<Delivery.Notified> early = new ArrayDeque<>();
    while (true) {
      switch (next()) {
        case Delivery.Started(String subscription, Listener listener) -> {
          listeners.put(subscription, listener);
          deliverEarly(early, subscription, listeners);
        }
        case Delivery.Ended(String subscription) -> listeners.remove(subscription);
        case Delivery.Notified notified -> {
          if (!deliver(listeners, notified)) {
            keep(early, notified);
          }
        }
        case Delivery.Broken() -> {
          listeners.values().forEach(Listener::disconnected);
          return;
        }
      }
    }
  }

  /** The next delivery; a socket that is silent for long is asked for a sign of life meanwhile. */
  private Delivery next() {
    while (true) {
      try {
        Delivery next = deliveries.poll(PING_AFTER.toSeconds(), TimeUnit.SECONDS);
        if (next != null) {
          return next;
        }
      } catch (InterruptedException interruption) {
        lose(interruption);
        return new Delivery.Broken();
      }
      ping();
    }
  }

  private void ping() {
    if (System.nanoTime() - lastHeard > SILENCE_LIMIT.toNanos()) {
      lose(new IOException("nothing was heard in " + SILENCE_LIMIT.toSeconds() + " s"));
      return;
    }
    WebSocket open = socket;
    if (open != null) {
      var _ = open.sendPing(ByteBuffer.allocate(0));
    }
  }

  private static void deliverEarly(
      Deque<Delivery.Notified> early, String subscription, Map<String, Listener> listeners) {
    early.removeIf(each -> each.subscription().equals(subscription) && deliver(listeners, each));
  }

  /** Answers whether somebody listens. */
  private static boolean deliver(Map<String, Listener> listeners, Delivery.Notified notified) {
    Listener listener = listeners.get(notified.subscription());
    if (listener == null) {
      return false;
    }
    try {
      if (!listener.hear(notified.result())) {
        listeners.remove(notified.subscription());
      }
    } catch (RuntimeException failure) {
      LOG.warn("A listener failed; it goes on with the next notification.", failure);
    }
    return true;
  }

  /**
   * The oldest makes room: what comes late for an ended subscription must not crowd out the new.
   */
  private static void keep(Deque<Delivery.Notified> early, Delivery.Notified notified) {
    if (early.size() == MOST_EARLY_NOTIFICATIONS) {
      early.removeFirst();
    }
    early.addLast(notified);
  }

  private void receive(String text) {
    lastHeard = System.nanoTime();
    JsonNode message;
    try {
      message = json.readTree(text);
    } catch (JacksonException malformed) {
      lose(new IOException("the node sent malformed JSON", malformed));
      return;
    }
    JsonNode id = message.path("id");
    if (id.isNumber()) {
      CompletableFuture<JsonNode> answer = pending.get(id.asLong());
      if (answer != null) {
        answer.complete(message);
      }
    } else if (message.has("method")) {
      JsonNode parameters = message.path("params");
      deliveries.add(
          new Delivery.Notified(
              parameters.path("subscription").asString(), parameters.path("result")));
    }
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    Throwable deeper = cause.getCause();
    if (message != null) {
      return message;
    }
    return deeper == null ? cause.getClass().getSimpleName() : reason(deeper);
  }

  private ConnectionException lose(Throwable cause) {
    ConnectionException broken;
    synchronized (pending) {
      ConnectionException known = lost;
      if (known != null) {
        return known;
      }
      broken =
          new ConnectionException("the connection to " + url + " broke: " + reason(cause), cause);
      lost = broken;
    }
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    whenLost.accept(this);
    deliveries.add(new Delivery.Broken());
    for (CompletableFuture<JsonNode> each : pending.values()) {
      each.completeExceptionally(broken);
    }
    return broken;
  }

  /** Closes the socket; whatever waits fails. */
  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null && !open.isOutputClosed()) {
      var _ = open.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
    lose(new IOException("closed by this side"));
  }

  /** Puts the parts of a message together. */
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        String text = parts.toString();
        parts.setLength(0);
        receive(text);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
      lastHeard = System.nanoTime();
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      lose(new IOException("the node closed it (" + status + " " + reason + ")"));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      lose(error);
    }
  }
}
