package io.decentralml.rpc;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One HTTP request: a message in the body of a POST, its answer in the body of the response. A body
 * that is not declared as JSON is refused, since browsers let any page send such bodies.
 */
final class HttpExchange {
  private static final String JSON = "application/json; charset=utf-8";

  private final HttpServerRequest request;
  private final Visitors.Visit visit;
  private final Gate gate;
  private final JsonRpcDispatcher dispatcher;
  private final int maxBytes;
  private final Buffer body = Buffer.buffer();

  HttpExchange(
      HttpServerRequest request,
      Visitors.Visit visit,
      Gate gate,
      JsonRpcDispatcher dispatcher,
      RpcLimits limits) {
    this.request = request;
    this.visit = visit;
    this.gate = gate;
    this.dispatcher = dispatcher;
    this.maxBytes = limits.maxRequestBytes();
  }

  /** Answers the request; called on the event loop. */
  void begin() {
    if (!visit.isWelcome()) {
      refuse(429, "Too many connections. Please try again later.");
    } else if (!gate.admits(request.headers())) {
      refuse(403, "Origin or Host of the request is not allowed here.");
    } else if (request.method().equals(HttpMethod.OPTIONS)) {
      preflight();
    } else if (!request.method().equals(HttpMethod.POST)) {
      response().putHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
      refuse(405, "Used HTTP Method is not allowed. POST is required.");
    } else if (!isJson()) {
      refuse(
          415, "Supplied content type is not allowed. Content-Type: application/json is required.");
    } else {
      receive();
    }
  }

  private boolean isJson() {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private void receive() {
    request.exceptionHandler(RpcEvents::connectionFailed);
    request.handler(this::receive);
    request.endHandler(_ -> perform());
  }

  private void receive(Buffer part) {
    if (body.length() + part.length() > maxBytes) {
      request.handler(null).endHandler(null);
      RpcError error = RpcError.requestTooBig(maxBytes);
      refuse(413, JsonRpcDispatcher.failure(Json.nothing(), error));
      return;
    }
    body.appendBuffer(part);
  }

  private void perform() {
    visit.busy();
    Context loop = Objects.requireNonNull(Vertx.currentContext(), "not on an event loop");
    Thread.ofVirtual()
        .name("rpc-http")
        .start(() -> {
          String message = body.toString(StandardCharsets.UTF_8);
          JsonRpcDispatcher.Answer answer =
              dispatcher.answer(message, Subscriber.none(visit.rate()));
          loop.runOnContext(_ -> respond(answer.text()));
        });
  }

  private void respond(Optional<String> text) {
    visit.waiting();
    HttpServerResponse response = response();
    if (response.closed()) {
      return;
    }
    name(response);
    if (text.isEmpty()) {
      response.setStatusCode(204).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(text.orElseThrow());
    }
  }

  private void preflight() {
    HttpServerResponse response = response();
    name(response);
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "content-type")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600")
        .setStatusCode(204)
        .end();
  }

  private void name(HttpServerResponse response) {
    response.putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    gate.originToName(request.headers())
        .ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin));
  }

  private void refuse(int status, String why) {
    response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(why)
        .onComplete(_ -> request.connection().close());
  }

  private HttpServerResponse response() {
    return request.response();
  }
}
