package io.decentralml.rpc;

import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code payment_*}: what a transaction would cost, as the runtime's {@code TransactionPaymentApi}
 * says. Its signature is not looked at.
 */
final class PaymentMethods {
  private static final List<String> CLASSES = List.of("normal", "operational", "mandatory");

  private final ChainQueries chain;
  private final BlockLookup lookup;

  PaymentMethods(ChainQueries chain) {
    this.chain = chain;
    this.lookup = new BlockLookup(chain);
  }

  /** {@code (extrinsic, hash?)}: weight, class and fee. */
  JsonNode info(Parameters parameters) throws RpcException {
    ScaleReader reader = query(parameters, "TransactionPaymentApi_query_info");
    long time = reader.compactU64();
    long proof = reader.compactU64();
    int dispatchClass = reader.u8();
    U128 fee = reader.u128();
    if (reader.failed() || dispatchClass >= CLASSES.size()) {
      throw unreadable();
    }
    ObjectNode answer = Json.object();
    answer.putObject("weight").put("ref_time", time).put("proof_size", proof);
    return answer.put("class", CLASSES.get(dispatchClass)).put("partialFee", fee.toString());
  }

  /** {@code (extrinsic, hash?)}: the parts of the fee. */
  JsonNode feeDetails(Parameters parameters) throws RpcException {
    ScaleReader reader = query(parameters, "TransactionPaymentApi_query_fee_details");
    ObjectNode answer = Json.object();
    if (reader.bool()) {
      answer
          .putObject("inclusionFee")
          .put("baseFee", hex(reader.u128()))
          .put("lenFee", hex(reader.u128()))
          .put("adjustedWeightFee", hex(reader.u128()));
    } else {
      answer.putNull("inclusionFee");
    }
    if (reader.failed()) {
      throw unreadable();
    }
    return answer;
  }

  private ScaleReader query(Parameters parameters, String entryPoint) throws RpcException {
    Bytes extrinsic = parameters.bytes(0);
    Hash256 block = lookup.block(parameters, 1);
    ScaleWriter arguments = new ScaleWriter();
    arguments.raw(extrinsic);
    arguments.u32(extrinsic.length());
    return switch (chain.call(block, entryPoint, Bytes.wrap(arguments.toBytes()))) {
      case CallResult.Answer(Bytes value) -> new ScaleReader(value.toArray());
      case CallResult.Trapped(String reason) -> throw refused(reason);
      case CallResult.UnknownBlock(Hash256 unknown) ->
          throw refused(
              "UnknownBlock: Header was not found in the database: " + Shapes.hashText(unknown));
    };
  }

  private static RpcException unreadable() {
    return refused("the runtime's answer does not decode");
  }

  private static RpcException refused(String why) {
    return new RpcException(new RpcError(1, "Unable to query dispatch info.", why));
  }

  private static String hex(U128 amount) {
    return amount.high() == 0
        ? "0x" + Long.toHexString(amount.low())
        : "0x" + Long.toHexString(amount.high()) + String.format("%016x", amount.low());
  }
}
