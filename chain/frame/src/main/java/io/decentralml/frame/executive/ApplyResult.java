package io.decentralml.frame.executive;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchErrorCodec;
import io.decentralml.frame.DispatchResult;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;

/**
 * What became of an extrinsic in a block; as SCALE writes it, {@code Result<Result<(),
 * DispatchError>, TransactionValidityError>}.
 */
public sealed interface ApplyResult {
  /** It is in the block; its call worked or failed. */
  record Applied(DispatchResult result) implements ApplyResult {}

  /** It is not in the block; the host undoes what it changed. */
  record Refused(TransactionValidity.Refused reason) implements ApplyResult {}

  /** Its type. */
  static TypeShape shape() {
    return Scale.result(
            Scale.result(Scale.UNIT, DispatchErrorCodec.CODEC), TransactionValidity.ERROR)
        .shape();
  }

  /** Its bytes. */
  default byte[] toBytes() {
    ScaleWriter out = new ScaleWriter();
    switch (this) {
      case Applied(DispatchResult.Success _) -> out.u16(0);
      case Applied(DispatchResult.Failure(DispatchError error)) -> {
        out.u8(0);
        out.u8(1);
        DispatchErrorCodec.CODEC.encode(error, out);
      }
      case Refused(TransactionValidity.Refused reason) ->
          TransactionValidity.CODEC.encode(reason, out);
    }
    return out.toBytes();
  }
}
