package io.decentralml.rpc;

import io.decentralml.node.ChainQueries;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Change sets: a block and, for each of some keys, the value after it or {@code null}. */
final class StorageChanges {
  private StorageChanges() {}

  /** The values of {@code keys}, in their order, in the state after {@code block}. */
  static ObjectNode of(Hash256 block, StateView state, Collection<Bytes> keys) {
    ArrayNode changes = Json.array();
    keys.forEach(key -> changes.add(pair(state, key)));
    return set(block, changes);
  }

  /** A key and its value. */
  static ArrayNode pair(StateView state, Bytes key) {
    return pair(key, state.storage(key));
  }

  /** All values after the block {@code from}, then what each block up to {@code to} changed. */
  static JsonNode between(ChainQueries chain, Hash256 from, Hash256 to, List<Bytes> keys)
      throws RpcException {
    long first = numberOf(chain, from, from, to);
    long last = numberOf(chain, to, from, to);
    if (first > last) {
      throw badRange(from, to, "from number > to number");
    }
    ArrayNode sets = Json.array();
    Map<Bytes, Optional<Bytes>> known = new HashMap<>();
    for (long number = first; number <= last; number++) {
      Hash256 block = chain.hashAt(number).orElseThrow(() -> badRange(from, to, "unknown block"));
      StateView state = chain.state(block).orElseThrow(() -> BlockLookup.unknown(block));
      ArrayNode changes = Json.array();
      for (Bytes key : keys) {
        Optional<Bytes> value = state.storage(key);
        if (!value.equals(known.put(key, value))) {
          changes.add(pair(key, value));
        }
      }
      if (!changes.isEmpty()) {
        sets.add(set(block, changes));
      }
    }
    return sets;
  }

  private static long numberOf(ChainQueries chain, Hash256 block, Hash256 from, Hash256 to)
      throws RpcException {
    Header header =
        chain.header(block).orElseThrow(() -> badRange(from, to, "Header was not found"));
    long number = header.number().toLong();
    if (!chain.hashAt(number).equals(Optional.of(block))) {
      throw badRange(from, to, "from and to should be on the canonical chain");
    }
    return number;
  }

  private static RpcException badRange(Hash256 from, Hash256 to, String why) {
    return new RpcException(
        new RpcError(
            4001,
            "Cannot resolve a block range ['"
                + Shapes.hashText(from)
                + "' ... '"
                + Shapes.hashText(to)
                + "]. "
                + why));
  }

  private static ArrayNode pair(Bytes key, Optional<Bytes> value) {
    return Json.array()
        .add(HexText.encode(key))
        .add(value.map(Shapes::bytes).orElseGet(Json::nothing));
  }

  private static ObjectNode set(Hash256 block, ArrayNode changes) {
    return Json.object().put("block", Shapes.hashText(block)).set("changes", changes);
  }
}
