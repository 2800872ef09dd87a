package io.decentralml.rpc;

import io.decentralml.node.StateDiscardedException;
import io.decentralml.rpc.MethodTable.Plain;
import io.decentralml.rpc.MethodTable.Safety;
import io.decentralml.rpc.MethodTable.Subscribe;
import io.decentralml.rpc.MethodTable.Unsubscribe;
import io.decentralml.rpc.Subscriber.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Turns one message into one answer: single requests, batches and notifications of JSON-RPC 2.0.
 * Whatever a message holds, the answer is a message, never an exception.
 *
 * <p>Source: JSON-RPC 2.0 specification; codes beyond it as jsonrpsee has them.
 */
final class JsonRpcDispatcher {
  private final MethodTable methods;
  private final Safety allowed;
  private final RpcLimits limits;
  private final Json json;

  /** Answers from {@code methods}, up to those of {@code allowed}. */
  JsonRpcDispatcher(MethodTable methods, Safety allowed, RpcLimits limits) {
    this.methods = methods;
    this.allowed = allowed;
    this.limits = limits;
    this.json = new Json(limits.maxRequestBytes());
  }

  /**
   * What to send back.
   *
   * @param text the message; empty if none is due
   * @param deliveries subscriptions to begin once the message is on its way
   */
  record Answer(Optional<String> text, List<Delivery> deliveries) {}

  /** Answers {@code message}, which came from {@code caller}. */
  Answer answer(String message, Subscriber caller) {
    List<Delivery> deliveries = new ArrayList<>();
    Optional<String> text;
    try {
      text = root(json.parse(message), caller, deliveries);
    } catch (JacksonException _) {
      text = Optional.of(failure(Json.nothing(), RpcError.PARSE_ERROR));
    }
    return new Answer(text, deliveries);
  }

  private Optional<String> root(JsonNode root, Subscriber caller, List<Delivery> deliveries) {
    if (root.isMissingNode()) {
      return Optional.of(failure(Json.nothing(), RpcError.PARSE_ERROR));
    }
    return root instanceof ArrayNode batch
        ? batch(batch, caller, deliveries)
        : single(root, caller, deliveries);
  }

  private Optional<String> batch(ArrayNode batch, Subscriber caller, List<Delivery> deliveries) {
    if (batch.isEmpty()) {
      return Optional.of(failure(Json.nothing(), RpcError.INVALID_REQUEST));
    }
    if (limits.maxBatchLength() == 0) {
      return Optional.of(failure(Json.nothing(), RpcError.NO_BATCHES));
    }
    if (batch.size() > limits.maxBatchLength()) {
      RpcError error = RpcError.batchTooBig(limits.maxBatchLength());
      return Optional.of(failure(Json.nothing(), error));
    }
    StringBuilder answers = new StringBuilder();
    for (JsonNode request : batch) {
      Optional<String> answer = single(request, caller, deliveries);
      if (answer.isEmpty()) {
        continue;
      }
      answers.append(answers.isEmpty() ? '[' : ',').append(answer.orElseThrow());
      if (answers.length() >= limits.maxResponseBytes()) {
        RpcError error = RpcError.batchResponseTooBig(limits.maxResponseBytes());
        return Optional.of(failure(Json.nothing(), error));
      }
    }
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.append(']').toString());
  }

  private Optional<String> single(JsonNode root, Subscriber caller, List<Delivery> deliveries) {
    JsonNode id = root.get("id");
    if (id != null && !isId(id)) {
      return Optional.of(failure(Json.nothing(), RpcError.INVALID_REQUEST));
    }
    if (!isRequest(root)) {
      return Optional.of(failure(id == null ? Json.nothing() : id, RpcError.INVALID_REQUEST));
    }
    String method = root.path("method").stringValue();
    if (id == null) {
      Subscriber nobody = Subscriber.none(caller.rate());
      perform(method, root.path("params"), nobody, deliveries, Json.nothing());
      return Optional.empty();
    }
    return Optional.of(perform(method, root.path("params"), caller, deliveries, id));
  }

  private static boolean isId(JsonNode id) {
    return id.isString() || id.isNumber() || id.isNull();
  }

  private static boolean isRequest(JsonNode root) {
    return root.isObject()
        && root.path("method").isString()
        && root.path("jsonrpc").isString()
        && root.path("jsonrpc").stringValue().equals("2.0");
  }

  private String perform(
      String method, JsonNode params, Subscriber caller, List<Delivery> deliveries, JsonNode id) {
    try {
      caller.rate().count();
      String text = success(id, result(method, Parameters.of(params), caller, deliveries));
      return text.length() <= limits.maxResponseBytes()
          ? text
          : failure(id, RpcError.responseTooBig(limits.maxResponseBytes()));
    } catch (RpcException refusal) {
      return failure(id, refusal.error());
    } catch (StateDiscardedException discarded) {
      return failure(id, RpcError.stateDiscarded(discarded));
    } catch (RuntimeException | AssertionError failure) {
      // The edge of the node: a broken method is logged and answered, and the connection lives on.
      RpcEvents.methodFailed(method, failure);
      return failure(id, RpcError.INTERNAL_ERROR);
    }
  }

  private JsonNode result(
      String method, Parameters parameters, Subscriber caller, List<Delivery> deliveries)
      throws RpcException {
    MethodTable.Entry entry =
        methods.find(method).orElseThrow(() -> new RpcException(RpcError.METHOD_NOT_FOUND));
    return switch (entry) {
      case Plain(RpcMethod plain, Safety safety) -> {
        if (safety.compareTo(allowed) > 0) {
          throw new RpcException(RpcError.UNSAFE_METHOD);
        }
        yield plain.call(parameters);
      }
      case Subscribe subscribe -> {
        Delivery delivery = caller.subscribe(subscribe, parameters);
        deliveries.add(delivery);
        yield Json.text(delivery.id());
      }
      case Unsubscribe(String family) ->
          Json.bool(caller.unsubscribe(family, parameters.string(0)));
    };
  }

  private static String success(JsonNode id, JsonNode result) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}";
  }

  /** An error answer; also for messages that never reached the dispatcher. */
  static String failure(JsonNode id, RpcError error) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":" + error.toJson() + "}";
  }
}
