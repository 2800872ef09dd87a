package io.decentralml.frame.extensions;

import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;

/** Binds the signature to the runtime's specification version. */
public final class CheckSpecVersion extends EmptyExtension {
  private final int specVersion;

  /** The check for {@code specVersion}. */
  public CheckSpecVersion(int specVersion) {
    super("CheckSpecVersion", "frame_system::extensions::check_spec_version::CheckSpecVersion");
    this.specVersion = specVersion;
  }

  @Override
  public TypeShape implicit() {
    return Scale.U32.shape();
  }

  @Override
  public TransactionValidity implicit(ScaleWriter out) {
    out.u32(specVersion);
    return TransactionValidity.VALID;
  }
}
