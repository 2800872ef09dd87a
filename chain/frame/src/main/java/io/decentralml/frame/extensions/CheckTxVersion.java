package io.decentralml.frame.extensions;

import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;

/** Binds the signature to the runtime's transaction version. */
public final class CheckTxVersion extends EmptyExtension {
  private final int transactionVersion;

  /** The check for {@code transactionVersion}. */
  public CheckTxVersion(int transactionVersion) {
    super("CheckTxVersion", "frame_system::extensions::check_tx_version::CheckTxVersion");
    this.transactionVersion = transactionVersion;
  }

  @Override
  public TypeShape implicit() {
    return Scale.U32.shape();
  }

  @Override
  public TransactionValidity implicit(ScaleWriter out) {
    out.u32(transactionVersion);
    return TransactionValidity.VALID;
  }
}
