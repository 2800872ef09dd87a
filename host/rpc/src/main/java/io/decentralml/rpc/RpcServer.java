package io.decentralml.rpc;

import io.decentralml.node.Node;
import io.decentralml.rpc.MethodTable.Safety;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * A JSON-RPC server: WebSocket and HTTP on one port. Bytes move on the threads of Vert.x, methods
 * run on virtual threads. Thread-safe.
 */
public final class RpcServer implements AutoCloseable {
  private static final int SECONDS_TO_START_OR_STOP = 10;

  private final RpcConfig config;
  private final JsonRpcDispatcher dispatcher;
  private final Gate gate;
  private final Visitors visitors;
  private final RandomGenerator random = new SecureRandom();
  private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();
  private final Vertx vertx;
  private final HttpServer server;

  private RpcServer(RpcConfig config, MethodTable methods) {
    this.config = config;
    this.dispatcher = new JsonRpcDispatcher(methods, config.allowed(), config.limits());
    this.gate = new Gate(config.origins(), config.exposure());
    this.visitors = new Visitors(config.limits());
    this.vertx = Vertx.vertx(machinery());
    this.server = vertx.createHttpServer(options(config.limits()));
  }

  /**
   * Opens the door to {@code node}.
   *
   * @throws IOException if the port cannot be had; nothing is left open then
   */
  public static RpcServer start(RpcConfig config, Node node) throws IOException {
    return start(config, NodeMethods.of(node, config.allowed()));
  }

  /** Serves {@code methods}, whatever they are about. */
  static RpcServer start(RpcConfig config, MethodTable methods) throws IOException {
    RpcServer server = new RpcServer(config, methods);
    try {
      server.listen();
    } catch (IOException failure) {
      server.close();
      throw failure;
    }
    RpcEvents.listening(config.host(), server.port());
    if (config.exposure() == Exposure.EXTERNAL && config.allowed() == Safety.UNSAFE) {
      RpcEvents.unsafeExposed();
    }
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** Ends all connections and stops listening. */
  @Override
  public void close() {
    try {
      await(vertx.close());
    } catch (IOException failure) {
      RpcEvents.connectionFailed(failure);
    }
  }

  private static VertxOptions machinery() {
    int eventLoops = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    return new VertxOptions()
        .setEventLoopPoolSize(eventLoops)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private static HttpServerOptions options(RpcLimits limits) {
    return new HttpServerOptions()
        .setMaxWebSocketFrameSize(limits.maxRequestBytes())
        .setMaxWebSocketMessageSize(limits.maxRequestBytes())
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setWebSocketClosingTimeout(1)
        .setHttp2ClearTextEnabled(false)
        .setTcpNoDelay(true);
  }

  private void listen() throws IOException {
    server.connectionHandler(visitors::arrive);
    server.requestHandler(this::handle);
    server.exceptionHandler(RpcEvents::connectionFailed);
    await(server.listen(config.port(), config.host()));
    vertx.setPeriodic(
        config.limits().pingInterval().toMillis(),
        _ -> {
          visitors.sweep();
          sessions.forEach(WebSocketSession::ping);
        });
  }

  private void handle(HttpServerRequest request) {
    Visitors.Visit visit = visitors.of(request.connection());
    if (visit.isWelcome() && request.canUpgradeToWebSocket() && gate.admits(request.headers())) {
      visit.busy();
      request
          .toWebSocket()
          .onSuccess(socket -> serve(socket, request.connection()))
          .onFailure(failure -> {
            visitors.leave(request.connection());
            RpcEvents.connectionFailed(failure);
          });
    } else {
      new HttpExchange(request, visit, gate, dispatcher, config.limits()).begin();
    }
  }

  private void serve(ServerWebSocket socket, HttpConnection connection) {
    WebSocketSession session =
        new WebSocketSession(
            socket, dispatcher, config.limits(), () -> SubscriptionName.next(random));
    sessions.add(session);
    session.serve(() -> {
      sessions.remove(session);
      visitors.leave(connection);
    });
  }

  private static void await(Future<?> outcome) throws IOException {
    try {
      outcome
          .toCompletionStage()
          .toCompletableFuture()
          .get(SECONDS_TO_START_OR_STOP, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw new IOException(String.valueOf(failure.getCause()), failure.getCause());
    } catch (TimeoutException failure) {
      throw new IOException("the network did not answer in time", failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", failure);
    }
  }
}
