package io.decentralml.rpc;

import io.decentralml.node.ChainQueries;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code state_*}: storage, metadata and runtime calls, after any block. */
final class StateMethods {
  private static final int MAX_PAGE = 1000;

  private final ChainQueries chain;
  private final BlockLookup lookup;

  StateMethods(ChainQueries chain) {
    this.chain = chain;
    this.lookup = new BlockLookup(chain);
  }

  /** {@code (hash?)}: the runtime's metadata, without a length in front. */
  JsonNode metadata(Parameters parameters) throws RpcException {
    Hash256 block = lookup.block(parameters, 0);
    Bytes answer = lookup.call(block, "Metadata_metadata", Bytes.EMPTY);
    ScaleReader reader = new ScaleReader(answer.toArray());
    byte[] metadata = reader.lengthPrefixedBytes();
    if (reader.failed()) {
      throw new RpcException(new RpcError(4003, "Client error: the metadata does not decode"));
    }
    return Shapes.bytes(Bytes.wrap(metadata));
  }

  /** {@code (hash?)}: the version of the runtime that answers for the block. */
  JsonNode runtimeVersion(Parameters parameters) throws RpcException {
    Hash256 block = lookup.block(parameters, 0);
    return chain
        .runtimeVersion(block)
        .map(Shapes::runtimeVersion)
        .orElseThrow(() -> BlockLookup.unknown(block));
  }

  /** {@code (name, arguments, hash?)}: what a runtime entry point answers. */
  JsonNode call(Parameters parameters) throws RpcException {
    String entryPoint = parameters.string(0);
    Bytes arguments = parameters.bytes(1);
    return Shapes.bytes(lookup.call(lookup.block(parameters, 2), entryPoint, arguments));
  }

  /** {@code (key, hash?)}: a value. */
  JsonNode storage(Parameters parameters) throws RpcException {
    Bytes key = parameters.bytes(0);
    return lookup.state(parameters, 1).storage(key).map(Shapes::bytes).orElseGet(Json::nothing);
  }

  /** {@code (key, hash?)}: the BLAKE2b-256 hash of a value. */
  JsonNode storageHash(Parameters parameters) throws RpcException {
    Bytes key = parameters.bytes(0);
    return lookup.state(parameters, 1).storageHash(key).map(Shapes::hash).orElseGet(Json::nothing);
  }

  /** {@code (key, hash?)}: the length of a value. */
  JsonNode storageSize(Parameters parameters) throws RpcException {
    OptionalLong size = lookup.state(parameters, 1).storageSize(parameters.bytes(0));
    return size.isPresent() ? Json.number(size.getAsLong()) : Json.nothing();
  }

  /** {@code (prefix, count, after?, hash?)}: keys after {@code after}, at most 1000. */
  JsonNode keysPaged(Parameters parameters) throws RpcException {
    Bytes prefix = parameters.optionalBytes(0).orElse(Bytes.EMPTY);
    long count = parameters.number(1);
    Bytes after = parameters.optionalBytes(2).orElse(Bytes.EMPTY);
    if (count > MAX_PAGE) {
      throw new RpcException(
          new RpcError(
              4002, "count exceeds maximum value. value: " + count + ", max: " + MAX_PAGE));
    }
    return Shapes.listOfBytes(lookup.state(parameters, 3).keys(prefix, (int) count, after));
  }

  /** {@code (prefix, hash?)}: all keys. */
  JsonNode keys(Parameters parameters) throws RpcException {
    Bytes prefix = parameters.optionalBytes(0).orElse(Bytes.EMPTY);
    return Shapes.listOfBytes(allKeys(lookup.state(parameters, 1), prefix));
  }

  /** {@code (prefix, hash?)}: all keys with their values. */
  JsonNode pairs(Parameters parameters) throws RpcException {
    Bytes prefix = parameters.optionalBytes(0).orElse(Bytes.EMPTY);
    StateView state = lookup.state(parameters, 1);
    ArrayNode pairs = Json.array();
    for (Bytes key : allKeys(state, prefix)) {
      pairs.add(StorageChanges.pair(state, key));
    }
    return pairs;
  }

  /** {@code ([key], hash?)}: values after one block. */
  JsonNode queryStorageAt(Parameters parameters) throws RpcException {
    List<Bytes> keys = parameters.listOfBytes(0);
    Hash256 block = lookup.block(parameters, 1);
    return Json.array().add(StorageChanges.of(block, lookup.state(block), keys));
  }

  /** {@code ([key], from, to?)}: values after a first block, and what later blocks changed. */
  JsonNode queryStorage(Parameters parameters) throws RpcException {
    List<Bytes> keys = parameters.listOfBytes(0);
    Hash256 from = parameters.hash(1);
    return StorageChanges.between(chain, from, lookup.block(parameters, 2), keys);
  }

  /** {@code ([key], hash?)}: the trie nodes that prove what is under the keys. */
  JsonNode readProof(Parameters parameters) throws RpcException {
    List<Bytes> keys = parameters.listOfBytes(0);
    Hash256 block = lookup.block(parameters, 1);
    List<Bytes> proof = lookup.state(block).readProof(keys);
    return Json.object().put("at", Shapes.hashText(block)).set("proof", Shapes.listOfBytes(proof));
  }

  private static List<Bytes> allKeys(StateView state, Bytes prefix) {
    return state.keys(prefix, Integer.MAX_VALUE, Bytes.EMPTY);
  }
}
