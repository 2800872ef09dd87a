package io.decentralml.rpc;

import io.decentralml.crypto.Ss58;
import io.decentralml.node.CallResult;
import io.decentralml.node.ChainSpec;
import io.decentralml.node.NetworkState;
import io.decentralml.node.Node;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code system_*}: what the node is, how it is connected, and dry runs. */
final class SystemMethods {
  private final Node node;
  private final BlockLookup lookup;
  private final long startingBlock;

  SystemMethods(Node node) {
    this.node = node;
    this.lookup = new BlockLookup(node.chain());
    this.startingBlock = node.chain().best().number();
  }

  /** The name of the software. */
  JsonNode name(Parameters parameters) {
    return Json.text(node.implementation().name());
  }

  /** The version of the software. */
  JsonNode version(Parameters parameters) {
    return Json.text(node.implementation().version());
  }

  /** The name of the chain. */
  JsonNode chain(Parameters parameters) {
    return Json.text(node.spec().name());
  }

  /** What the chain is for. */
  JsonNode chainType(Parameters parameters) {
    return Json.text(node.spec().type().wireName());
  }

  /** How addresses and amounts are shown. */
  JsonNode properties(Parameters parameters) {
    ChainSpec.Properties properties = node.spec().properties();
    return Json.object()
        .put("ss58Format", properties.ss58Format())
        .put("tokenDecimals", properties.tokenDecimals())
        .put("tokenSymbol", properties.tokenSymbol());
  }

  /** The hash of block 0. */
  JsonNode genesisHash(Parameters parameters) {
    return Shapes.hash(node.chain().genesisHash());
  }

  /** How the node fares. */
  JsonNode health(Parameters parameters) {
    NetworkState network = node.network();
    return Json.object()
        .put("peers", network.peers().size())
        .put("isSyncing", network.activity() == NetworkState.Activity.SYNCING)
        .put("shouldHavePeers", network.expectation() == NetworkState.Expectation.PEERS);
  }

  /** The other nodes. */
  JsonNode peers(Parameters parameters) {
    ArrayNode peers = Json.array();
    for (NetworkState.Peer peer : node.network().peers()) {
      peers
          .addObject()
          .put("peerId", peer.id())
          .put("roles", peer.roles())
          .put("bestHash", Shapes.hashText(peer.best().hash()))
          .put("bestNumber", peer.best().number());
    }
    return peers;
  }

  /** What the node does. */
  JsonNode nodeRoles(Parameters parameters) {
    return texts(node.network().roles());
  }

  /** How far the node has come. */
  JsonNode syncState(Parameters parameters) {
    long best = node.chain().best().number();
    long highest =
        node.network().peers().stream()
            .mapToLong(peer -> peer.best().number())
            .reduce(best, Math::max);
    return Json.object()
        .put("startingBlock", startingBlock)
        .put("currentBlock", best)
        .put("highestBlock", highest);
  }

  /** The name of the node among others. */
  JsonNode localPeerId(Parameters parameters) {
    return Json.text(node.network().localPeerId());
  }

  /** Where others can reach the node. */
  JsonNode localListenAddresses(Parameters parameters) {
    return texts(node.network().listenAddresses());
  }

  /** {@code (address)}: the nonce of the account's next transaction. */
  JsonNode accountNextIndex(Parameters parameters) throws RpcException {
    return Json.number(
        node.pool()
            .nextIndex(account(parameters.string(0)))
            .orElseThrow(() ->
                new RpcException(
                    new RpcError(
                        1, "Unable to query nonce.", "the runtime keeps no account nonces"))));
  }

  /** {@code (extrinsic, hash?)}: the SCALE bytes of what applying it would give. */
  JsonNode dryRun(Parameters parameters) throws RpcException {
    Bytes extrinsic = parameters.bytes(0);
    Hash256 block = lookup.block(parameters, 1);
    return switch (node.chain().call(block, "BlockBuilder_apply_extrinsic", extrinsic)) {
      case CallResult.Answer(Bytes value) -> Shapes.bytes(value);
      case CallResult.Trapped(String reason) ->
          throw new RpcException(new RpcError(1, "Unable to dry run extrinsic.", reason));
      case CallResult.UnknownBlock(Hash256 unknown) -> throw BlockLookup.unknown(unknown);
    };
  }

  private static AccountId account(String address) throws RpcException {
    try {
      return new AccountId(Bytes.wrap(Ss58.decode(address).accountId()));
    } catch (IllegalArgumentException wrong) {
      throw new RpcException(RpcError.invalidParameters(String.valueOf(wrong.getMessage())));
    }
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = Json.array();
    texts.forEach(array::add);
    return array;
  }
}
