package io.decentralml.rpc;

import tools.jackson.databind.JsonNode;

/**
 * What answers the calls of one method. Called on virtual threads, by many at a time; may block.
 */
@FunctionalInterface
interface RpcMethod {
  /**
   * The result of one call.
   *
   * @throws RpcException if the answer is an error
   */
  JsonNode call(Parameters parameters) throws RpcException;
}
