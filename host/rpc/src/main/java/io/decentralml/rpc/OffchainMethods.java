package io.decentralml.rpc;

import io.decentralml.scale.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code offchain_localStorage*}: bytes beside the chain, for tools that keep notes at a node. They
 * live as long as the server does and are no part of the chain's state. All of them unsafe.
 */
final class OffchainMethods {
  private static final long MAX_BYTES = 1L << 20;

  /** Guarded by this object's lock, and so is the sum. */
  private final Map<Bytes, Bytes> values = new HashMap<>();

  private long bytes;

  /** {@code (kind, key)}: the value, or {@code null}. */
  JsonNode get(Parameters parameters) throws RpcException {
    requirePersistent(parameters);
    Bytes key = parameters.bytes(1);
    synchronized (this) {
      return Optional.ofNullable(values.get(key)).map(Shapes::bytes).orElseGet(Json::nothing);
    }
  }

  /** {@code (kind, key, value)}: keeps a value. */
  JsonNode set(Parameters parameters) throws RpcException {
    requirePersistent(parameters);
    Bytes key = parameters.bytes(1);
    Bytes value = parameters.bytes(2);
    synchronized (this) {
      long after = bytes - sizeOf(key) + key.length() + value.length();
      if (after > MAX_BYTES) {
        throw new RpcException(new RpcError(5002, "The local storage is full"));
      }
      bytes = after;
      values.put(key, value);
    }
    return Json.nothing();
  }

  /** {@code (kind, key)}: forgets a value. */
  JsonNode clear(Parameters parameters) throws RpcException {
    requirePersistent(parameters);
    Bytes key = parameters.bytes(1);
    synchronized (this) {
      bytes -= sizeOf(key);
      values.remove(key);
    }
    return Json.nothing();
  }

  private long sizeOf(Bytes key) {
    Bytes value = values.get(key);
    return value == null ? 0 : key.length() + value.length();
  }

  private static void requirePersistent(Parameters parameters) throws RpcException {
    switch (parameters.string(0)) {
      case "PERSISTENT" -> {}
      case "LOCAL" ->
          throw new RpcException(new RpcError(5001, "This storage kind is not available yet"));
      default -> throw new RpcException(RpcError.invalidParameters("parameter 1: PERSISTENT"));
    }
  }
}
