package io.decentralml.rpc;

import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.StateDiscardedException;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.Optional;

/** The block that a call is about: the one it names, or the best. */
record BlockLookup(ChainQueries chain) {
  /** The block named at {@code index}, or the best one. */
  Hash256 block(Parameters parameters, int index) throws RpcException {
    Optional<Hash256> named = parameters.optionalHash(index);
    return named.isPresent() ? named.get() : chain.best().hash();
  }

  /** The state after the block that is named at {@code index}, or the best one. */
  StateView state(Parameters parameters, int index) throws RpcException {
    return state(block(parameters, index));
  }

  /** The state after {@code block}. */
  StateView state(Hash256 block) throws RpcException {
    return chain.state(block).orElseThrow(() -> unknown(block));
  }

  /** What the runtime answers on the state after {@code block}. */
  Bytes call(Hash256 block, String entryPoint, Bytes arguments) throws RpcException {
    return switch (answer(block, entryPoint, arguments)) {
      case CallResult.Answer(Bytes value) -> value;
      case CallResult.Trapped(String reason) ->
          throw new RpcException(new RpcError(4003, "Client error: Execution failed: " + reason));
      case CallResult.UnknownBlock(Hash256 unknown) -> throw unknown(unknown);
    };
  }

  /** Substrate has other words where the runtime was to run than where a value was to be read. */
  private CallResult answer(Hash256 block, String entryPoint, Bytes arguments) throws RpcException {
    try {
      return chain.call(block, entryPoint, arguments);
    } catch (StateDiscardedException discarded) {
      throw new RpcException(
          new RpcError(
              4003, "Client error: Api called for an unknown Block: " + discarded.getMessage()));
    }
  }

  /** The answer for a block that the node does not know. */
  static RpcException unknown(Hash256 block) {
    return new RpcException(
        new RpcError(
            4003,
            "Client error: UnknownBlock: Header was not found in the database: "
                + Shapes.hashText(block)));
  }
}
