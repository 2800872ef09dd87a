package io.decentralml.rpc;

import io.decentralml.node.StateDiscardedException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error object of JSON-RPC. Each code is explained in {@code docs/errors.md}.
 *
 * @param code what programs look at
 * @param message what people read
 * @param data more, if there is more to say
 */
record RpcError(int code, String message, Optional<String> data) {
  /** The message is no JSON. */
  static final RpcError PARSE_ERROR = new RpcError(-32700, "Parse error");

  /** The JSON is no request. */
  static final RpcError INVALID_REQUEST = new RpcError(-32600, "Invalid request");

  /** There is no such method. */
  static final RpcError METHOD_NOT_FOUND = new RpcError(-32601, "Method not found");

  /** The method is there, but not for this caller. */
  static final RpcError UNSAFE_METHOD =
      new RpcError(-32601, "RPC call is unsafe to be called externally");

  /** A subscription was ordered where nothing can be delivered. */
  static final RpcError NEEDS_WEBSOCKET =
      new RpcError(-32601, "Subscriptions need a WebSocket connection");

  /** Requests may not be sent together. */
  static final RpcError NO_BATCHES =
      new RpcError(-32005, "Batched requests are not supported by this server");

  /** The connection has called too often. */
  static final RpcError RATE_EXCEEDED = new RpcError(-32999, "RPC rate limit exceeded");

  /** The node failed in a way that it should not. */
  static final RpcError INTERNAL_ERROR = new RpcError(-32603, "Internal error");

  /** An error that needs no more words. */
  RpcError(int code, String message) {
    this(code, message, Optional.empty());
  }

  /** An error with more words. */
  RpcError(int code, String message, String data) {
    this(code, message, Optional.of(data));
  }

  /** The parameters do not fit the method. */
  static RpcError invalidParameters(String why) {
    return new RpcError(-32602, "Invalid params", why);
  }

  /** The connection has as many subscriptions as it may have. */
  static RpcError tooManySubscriptions(int limit) {
    return new RpcError(
        -32006, "Too many subscriptions on the connection", "Exceeded max limit of " + limit);
  }

  /** The message is longer than {@code limit} bytes. */
  static RpcError requestTooBig(int limit) {
    return new RpcError(-32007, "Request is too big", "Exceeded max limit of " + limit);
  }

  /** The answer is longer than {@code limit} bytes. */
  static RpcError responseTooBig(int limit) {
    return new RpcError(-32008, "Response is too big", "Exceeded max limit of " + limit);
  }

  /** The message holds more than {@code limit} requests. */
  static RpcError batchTooBig(int limit) {
    return new RpcError(
        -32010, "The batch request was too large", "Exceeded max limit of " + limit);
  }

  /** The answers to all requests of one message are together longer than {@code limit} bytes. */
  static RpcError batchResponseTooBig(int limit) {
    return new RpcError(
        -32011, "The batch response was too large", "Exceeded max limit of " + limit);
  }

  /** The state is older than this node keeps states. */
  static RpcError stateDiscarded(StateDiscardedException discarded) {
    return new RpcError(4003, "Client error: UnknownBlock: " + discarded.getMessage());
  }

  /** The error as clients get it. */
  JsonNode toJson() {
    ObjectNode object = Json.object().put("code", code).put("message", message);
    data.ifPresent(text -> object.put("data", text));
    return object;
  }
}
