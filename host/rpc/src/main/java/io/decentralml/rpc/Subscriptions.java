package io.decentralml.rpc;

import io.decentralml.node.Subscription;
import io.decentralml.rpc.MethodTable.Subscribe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The subscriptions of one WebSocket connection. Thread-safe. */
final class Subscriptions implements Subscriber, AutoCloseable {
  private final int limit;
  private final CallRate rate;
  private final Supplier<String> names;
  private final Consumer<String> outgoing;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * None yet.
   *
   * @param limits of which the number of subscriptions and of calls count here
   * @param names a new name at every call
   * @param outgoing where messages to the client go, without blocking
   */
  Subscriptions(RpcLimits limits, Supplier<String> names, Consumer<String> outgoing) {
    this.limit = limits.maxSubscriptions();
    this.rate = CallRate.of(limits);
    this.names = names;
    this.outgoing = outgoing;
  }

  @Override
  public CallRate rate() {
    return rate;
  }

  @Override
  public Delivery subscribe(Subscribe method, Parameters parameters) throws RpcException {
    if (count.incrementAndGet() > limit) {
      count.decrementAndGet();
      throw new RpcException(RpcError.tooManySubscriptions(limit));
    }
    Open subscription = new Open(names.get(), method);
    open.put(subscription.id, subscription);
    try {
      subscription.attach(method.method().open(parameters, subscription));
    } finally {
      if (!subscription.isAttached()) {
        subscription.end();
      }
    }
    if (closed.get()) {
      subscription.end();
    }
    return subscription;
  }

  @Override
  public boolean unsubscribe(String family, String id) {
    Open subscription = open.get(id);
    if (subscription == null || !subscription.method.family().equals(family)) {
      return false;
    }
    return subscription.finish();
  }

  /** Ends all of them, those that are being opened too. */
  @Override
  public void close() {
    closed.set(true);
    List.copyOf(open.values()).forEach(Open::finish);
  }

  /** One of them: silent until begun, then sending, then ended. */
  private final class Open implements Sink, Delivery {
    private final String id;
    private final Subscribe method;
    private final List<String> held = new ArrayList<>();
    private boolean begun;
    private boolean ended;
    private boolean attached;
    private Subscription source = () -> {};

    Open(String id, Subscribe method) {
      this.id = id;
      this.method = method;
    }

    @Override
    public String id() {
      return id;
    }

    synchronized boolean isAttached() {
      return attached;
    }

    void attach(Subscription begunSource) {
      synchronized (this) {
        attached = true;
        source = begunSource;
        if (!ended) {
          return;
        }
      }
      begunSource.close();
    }

    @Override
    public void begin() {
      synchronized (this) {
        begun = true;
        held.forEach(outgoing);
        held.clear();
      }
    }

    @Override
    public void send(JsonNode result) {
      String text =
          "{\"jsonrpc\":\"2.0\",\"method\":\""
              + method.notification()
              + "\",\"params\":{\"subscription\":\""
              + id
              + "\",\"result\":"
              + result
              + "}}";
      synchronized (this) {
        if (ended) {
          return;
        }
        if (begun) {
          outgoing.accept(text);
        } else {
          held.add(text);
        }
      }
    }

    @Override
    public void end() {
      finish();
    }

    /** Ends it; answers whether it was still open. */
    boolean finish() {
      if (!open.remove(id, this)) {
        return false;
      }
      count.decrementAndGet();
      Subscription last;
      synchronized (this) {
        ended = true;
        last = source;
      }
      last.close();
      return true;
    }
  }
}
