package io.decentralml.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-RPC to one node that outlives the connection: when the socket breaks, the next request opens
 * another, and every subscription is made anew. Safe for use by several threads.
 *
 * <p>A question that was under way when the socket broke is asked again; a submission is not, since
 * it may have arrived.
 */
public final class RpcClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RpcClient.class);
  private static final Duration RECONNECT_LIMIT = Duration.ofSeconds(60);
  private static final long FIRST_PAUSE_MILLISECONDS = 50;
  private static final long LONGEST_PAUSE_MILLISECONDS = 5_000;

  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final AtomicLong nextFeed = new AtomicLong();
  private final AtomicLong generation = new AtomicLong();
  private final Map<Long, Feed> feeds = new ConcurrentHashMap<>();
  private final Object connecting = new Object();
  private final AtomicReference<@Nullable RpcConnection> connection = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A subscription that ends when it is closed. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** A subscription that outlives connections; {@link #name} is what the node calls it now. */
  private static final class Feed implements RpcConnection.Listener {
    private final String method;
    private final Object[] parameters;
    private final Consumer<JsonNode> listener;
    private volatile String name = "";

    Feed(String method, Consumer<JsonNode> listener, Object... parameters) {
      this.method = method;
      this.listener = listener;
      this.parameters = parameters;
    }

    void start(RpcConnection open) {
      name = open.subscribe(method, this, parameters);
    }

    @Override
    public boolean hear(JsonNode result) {
      listener.accept(result);
      return true;
    }

    @Override
    public void disconnected() {
      // The client renews it.
    }
  }

  /**
   * Connects to {@code url}, such as {@code ws://127.0.0.1:9944}.
   *
   * @throws ConnectionException if nobody answers there
   * @throws IllegalArgumentException if the address does not start with {@code ws:} or {@code wss:}
   */
  public RpcClient(URI url) {
    this.url = url;
    synchronized (connecting) {
      connectOnce();
    }
  }

  /** The node's address. */
  public URI url() {
    return url;
  }

  /** How many connections were opened so far; what was learnt in another one may no longer hold. */
  long generation() {
    return generation.get();
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws RpcException if the node answers with an error
   * @throws ConnectionException if the node cannot be reached for a minute
   */
  public JsonNode request(String method, Object... parameters) {
    RpcConnection used = connected();
    try {
      return used.request(method, parameters);
    } catch (ConnectionException broken) {
      if (isClosed() || !used.isLost() || method.startsWith("author_submit")) {
        throw broken;
      }
      return connected().request(method, parameters);
    }
  }

  /**
   * Subscribes; {@code listener} runs on one thread, in the order in which the node sent, and must
   * not wait for another notification. After a lost connection the subscription is made anew;
   * notifications in between are lost.
   */
  public Subscription subscribe(
      String method, String unsubscribeMethod, Consumer<JsonNode> listener, Object... parameters) {
    Feed feed = new Feed(method, listener, parameters);
    long id = nextFeed.getAndIncrement();
    RpcConnection used = connected();
    try {
      feed.start(used);
    } catch (ConnectionException broken) {
      if (isClosed() || !used.isLost()) {
        throw broken;
      }
      feed.start(connected());
    }
    feeds.put(id, feed);
    renewIfLost();
    return () -> {
      RpcConnection open = connection.get();
      if (feeds.remove(id) != null && open != null) {
        open.unsubscribe(unsubscribeMethod, feed.name);
      }
    };
  }

  /**
   * Subscribes on the connection that is open now and never again.
   *
   * @throws RpcException if the node refuses
   * @throws ConnectionException if the connection breaks before the node answers
   */
  void subscribeOnce(String method, RpcConnection.Listener listener, Object... parameters) {
    connected().subscribe(method, listener, parameters);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void lost(RpcConnection broken) {
    if (connection.compareAndSet(broken, null)) {
      renewIfLost();
    }
  }

  /** Somebody waits for notifications: comes back without being asked, however long it takes. */
  private void renewIfLost() {
    if (connection.get() == null && !isClosed() && !feeds.isEmpty()) {
      Thread.ofVirtual().name("rpc-reconnect").start(this::renew);
    }
  }

  private void renew() {
    LOG.info("The connection to {} broke; trying to reconnect.", url);
    while (!isClosed()) {
      try {
        connected();
        return;
      } catch (ConnectionException failure) {
        LOG.debug("The node at {} is still away.", url, failure);
      }
    }
  }

  /** The open connection, or a new one with all subscriptions on it; waits for the node. */
  private RpcConnection connected() {
    long deadline = System.nanoTime() + RECONNECT_LIMIT.toNanos();
    long pause = FIRST_PAUSE_MILLISECONDS;
    while (true) {
      RpcConnection open = connection.get();
      if (open != null) {
        return open;
      }
      try {
        synchronized (connecting) {
          return connectOnce();
        }
      } catch (ConnectionException | RpcException failure) {
        if (isClosed() || System.nanoTime() > deadline) {
          throw failure;
        }
      }
      pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  /** Called with the lock on {@link #connecting}, so that two threads do not open two sockets. */
  private RpcConnection connectOnce() {
    RpcConnection made = connection.get();
    if (made != null) {
      return made;
    }
    if (isClosed()) {
      throw new ConnectionException("the client of " + url + " is closed");
    }
    RpcConnection next = RpcConnection.open(http, url, json, this::lost);
    try {
      for (Feed each : feeds.values()) {
        each.start(next);
      }
    } catch (ConnectionException | RpcException failure) {
      next.close();
      throw failure;
    }
    generation.incrementAndGet();
    connection.set(next);
    if (next.isLost()) {
      connection.compareAndSet(next, null);
      throw new ConnectionException("the connection to " + url + " broke at once");
    }
    return next;
  }

  private void pause(long milliseconds) {
    try {
      if (closed.await(milliseconds, TimeUnit.MILLISECONDS)) {
        throw new ConnectionException("the client of " + url + " is closed");
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting for the node", interruption);
    }
  }

  /** Ends all subscriptions and closes the connection. */
  @Override
  public void close() {
    closed.countDown();
    feeds.clear();
    RpcConnection open = connection.getAndSet(null);
    if (open != null) {
      open.close();
    }
    http.shutdownNow();
  }
}
