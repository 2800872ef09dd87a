package io.decentralml.runtime;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.executive.Executive;
import io.decentralml.pallets.transactionpayment.FeeDetails;
import io.decentralml.pallets.transactionpayment.FeeDetailsCodec;
import io.decentralml.pallets.transactionpayment.RuntimeDispatchInfo;
import io.decentralml.pallets.transactionpayment.RuntimeDispatchInfoCodec;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.scale.Scale;

/** What a transaction or a call would cost; signatures are not looked at. */
final class PaymentEntryPoints {
  private final Chain chain;

  PaymentEntryPoints(Chain chain) {
    this.chain = chain;
  }

  byte[] call(String name, Arguments arguments) {
    int split = name.indexOf('_');
    return switch (name.substring(split + 1)) {
      case "query_info" ->
          RuntimeDispatchInfoCodec.CODEC.toBytes(
              info(arguments.next(OpaqueExtrinsicCodec.CODEC), arguments.last(Scale.U32)));
      case "query_fee_details" ->
          FeeDetailsCodec.CODEC.toBytes(
              details(arguments.next(OpaqueExtrinsicCodec.CODEC), arguments.last(Scale.U32)));
      case "query_call_info" -> {
        RuntimeCall<?> call = arguments.next(chain.table.calls());
        yield RuntimeDispatchInfoCodec.CODEC.toBytes(
            chain.payment.info(call.info(), arguments.last(Scale.U32)));
      }
      case "query_call_fee_details" -> {
        RuntimeCall<?> call = arguments.next(chain.table.calls());
        yield FeeDetailsCodec.CODEC.toBytes(
            chain.payment.feeDetails(call.info(), arguments.last(Scale.U32), Balance.ZERO));
      }
      case "query_weight_to_fee" ->
          BalanceCodec.CODEC.toBytes(chain.payment.weightToFee(arguments.last(WeightCodec.CODEC)));
      case "query_length_to_fee" ->
          BalanceCodec.CODEC.toBytes(chain.payment.lengthToFee(arguments.last(Scale.U32)));
      default -> throw EntryPoints.unknown(name);
    };
  }

  private RuntimeDispatchInfo info(OpaqueExtrinsic extrinsic, int length) {
    RuntimeCall<?> call = chain.executive.callOf(extrinsic);
    return Executive.isSigned(extrinsic)
        ? chain.payment.info(call.info(), length)
        : chain.payment.unsignedInfo(call.info());
  }

  private FeeDetails details(OpaqueExtrinsic extrinsic, int length) {
    RuntimeCall<?> call = chain.executive.callOf(extrinsic);
    return Executive.isSigned(extrinsic)
        ? chain.payment.feeDetails(call.info(), length, Balance.ZERO)
        : FeeDetails.NONE;
  }
}
