package io.decentralml.rpc;

import io.decentralml.node.Block;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.Justification;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chain_*}: blocks, headers and hashes. What is not there is {@code null}. */
final class ChainMethods {
  private final ChainQueries chain;
  private final BlockLookup lookup;

  ChainMethods(ChainQueries chain) {
    this.chain = chain;
    this.lookup = new BlockLookup(chain);
  }

  /** {@code (hash?)}: a header. */
  JsonNode header(Parameters parameters) throws RpcException {
    return chain
        .header(lookup.block(parameters, 0))
        .<JsonNode>map(Shapes::header)
        .orElseGet(Json::nothing);
  }

  /** {@code (hash?)}: a block with its justifications. */
  JsonNode block(Parameters parameters) throws RpcException {
    Hash256 hash = lookup.block(parameters, 0);
    Optional<Block> block = chain.block(hash);
    if (block.isEmpty()) {
      return Json.nothing();
    }
    ObjectNode answer = Json.object();
    answer
        .putObject("block")
        .set("header", Shapes.header(block.get().header()))
        .set("extrinsics", Shapes.listOfBytes(block.get().extrinsics()));
    return answer.set("justifications", justifications(chain.justifications(hash)));
  }

  /** {@code (none | number | [number])}: the best block's hash, or those of canonical blocks. */
  JsonNode blockHash(Parameters parameters) throws RpcException {
    if (parameters.isList(0)) {
      ArrayNode hashes = Json.array();
      for (long number : parameters.blockNumbers(0)) {
        hashes.add(hashAt(number));
      }
      return hashes;
    }
    return parameters.has(0) ? hashAt(parameters.blockNumber(0)) : Shapes.hash(chain.best().hash());
  }

  /** The hash of the newest block that cannot be undone. */
  JsonNode finalizedHead(Parameters parameters) {
    return Shapes.hash(chain.finalized().hash());
  }

  private JsonNode hashAt(long number) {
    return chain.hashAt(number).map(Shapes::hash).orElseGet(Json::nothing);
  }

  private static JsonNode justifications(List<Justification> justifications) {
    if (justifications.isEmpty()) {
      return Json.nothing();
    }
    ArrayNode list = Json.array();
    for (Justification justification : justifications) {
      list.add(
          Json.array().add(numbers(justification.engine())).add(numbers(justification.proof())));
    }
    return list;
  }

  private static ArrayNode numbers(Bytes bytes) {
    ArrayNode numbers = Json.array();
    for (int i = 0; i < bytes.length(); i++) {
      numbers.add(bytes.at(i));
    }
    return numbers;
  }
}
