package io.decentralml.frame.executive;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.MultiSignature;
import io.decentralml.scale.Bytes;
import java.util.List;

/** An extrinsic that decodes, with its signature not yet checked. */
sealed interface Extrinsic {
  /** What is asked. */
  RuntimeCall<?> call();

  /** Nobody signed it: an inherent. */
  record Bare(RuntimeCall<?> call) implements Extrinsic {}

  /**
   * An account claims to have signed it.
   *
   * @param address who
   * @param signature the signature
   * @param checks what the extensions make of what they added, in their order
   * @param call what is asked
   * @param signedBytes the bytes that were both sent and signed: the call, then the extensions'
   */
  record Signed(
      MultiAddress address,
      MultiSignature signature,
      List<TransactionCheck> checks,
      RuntimeCall<?> call,
      Bytes signedBytes)
      implements Extrinsic {}
}
