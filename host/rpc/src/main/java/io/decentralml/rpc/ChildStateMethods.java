package io.decentralml.rpc;

import io.decentralml.node.ChainQueries;
import io.decentralml.scale.Bytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code childstate_*}: storage in tries of their own, named by a key that begins with {@code
 * :child_storage:default:}. The runtimes this node runs keep none, so every child trie is empty;
 * the parameters are checked all the same.
 */
final class ChildStateMethods {
  private static final Bytes PREFIX = Bytes.utf8(":child_storage:default:");

  private final BlockLookup lookup;

  ChildStateMethods(ChainQueries chain) {
    this.lookup = new BlockLookup(chain);
  }

  /** {@code (child, prefix, count, after?, hash?)}: no keys. */
  JsonNode keysPaged(Parameters parameters) throws RpcException {
    check(parameters, 4);
    parameters.number(2);
    return Json.array();
  }

  /** {@code (child, prefix, hash?)}: no keys. */
  JsonNode keys(Parameters parameters) throws RpcException {
    check(parameters, 2);
    return Json.array();
  }

  /** {@code (child, [key], hash?)}: {@code null} for each. */
  JsonNode entries(Parameters parameters) throws RpcException {
    check(parameters, 2);
    ArrayNode values = Json.array();
    for (int left = parameters.listOfBytes(1).size(); left > 0; left--) {
      values.addNull();
    }
    return values;
  }

  /** {@code (child, key, hash?)}: {@code null}. */
  JsonNode nothing(Parameters parameters) throws RpcException {
    check(parameters, 2);
    parameters.bytes(1);
    return Json.nothing();
  }

  private void check(Parameters parameters, int block) throws RpcException {
    Bytes child = parameters.bytes(0);
    if (!HexText.encode(child).startsWith(HexText.encode(PREFIX))) {
      throw new RpcException(new RpcError(4003, "Client error: Invalid child storage key"));
    }
    lookup.state(parameters, block);
  }
}
