package io.decentralml.rpc;

import io.decentralml.node.BlockReference;
import io.decentralml.node.BlockSealing;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.Finality;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.primitives.Hash256;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code engine_*}: blocks on command, for tests of applications. Unsafe.
 *
 * <p>Source: Polkadot SDK, {@code sc-consensus-manual-seal}, module {@code rpc}.
 */
final class SealingMethods {
  private final BlockSealing sealing;

  SealingMethods(BlockSealing sealing) {
    this.sealing = sealing;
  }

  /** {@code (createEmpty, finalize)}: makes a block. */
  JsonNode createBlock(Parameters parameters) throws RpcException {
    EmptyBlocks empty = parameters.flag(0) ? EmptyBlocks.ALLOWED : EmptyBlocks.REFUSED;
    Finality finality = parameters.flag(1) ? Finality.AT_ONCE : Finality.AS_CONFIGURED;
    return switch (sealing.seal(empty, finality)) {
      case SealResult.Sealed(BlockReference block) -> sealed(block);
      case SealResult.NothingToSeal() ->
          throw new RpcException(
              new RpcError(
                  12_000,
                  "Transaction pool is empty, set create_empty to true, if you want to create"
                      + " empty blocks"));
      case SealResult.NotOurSlot(Duration wait) ->
          throw new RpcException(
              new RpcError(
                  14_000,
                  "Consensus Error: the slot is of an authority whose key is not here; the next"
                      + " own one begins in "
                      + wait.toMillis()
                      + " ms"));
      case SealResult.Failed(String reason) ->
          throw new RpcException(new RpcError(11_000, "Block import failed: " + reason));
    };
  }

  /** {@code (hash)}: makes a block and its ancestors final. */
  JsonNode finalizeBlock(Parameters parameters) throws RpcException {
    Hash256 block = parameters.hash(0);
    if (!sealing.finalizeBlock(block)) {
      throw new RpcException(new RpcError(13_000, "Block not found: " + Shapes.hashText(block)));
    }
    return Json.bool(true);
  }

  private static JsonNode sealed(BlockReference block) {
    ObjectNode answer = Json.object().put("hash", Shapes.hashText(block.hash()));
    answer
        .putObject("aux")
        .put("header_only", false)
        .put("clear_justification_requests", false)
        .put("needs_justification", false)
        .put("bad_justification", false)
        .put("is_new_best", true);
    return answer;
  }
}
