package io.decentralml.runtime;

import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletMetadataSource;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.metadata.ExtensionDescription;
import io.decentralml.metadata.ExtrinsicDescription;
import io.decentralml.metadata.PalletDescription;
import io.decentralml.metadata.RuntimeDescription;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.MultiSignatureCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Puts together what the runtime tells about itself. */
final class RuntimeMetadataSource {
  private RuntimeMetadataSource() {}

  /** The metadata of version 14. */
  static Bytes assemble(HostFunctions host) {
    Chain chain = new Chain(host);
    List<PalletDescription> pallets = new ArrayList<>();
    for (Pallet<?, ?> pallet : chain.table.pallets()) {
      pallets.add(PalletMetadataSource.describe(pallet));
    }
    List<ExtensionDescription> extensions = new ArrayList<>();
    for (TransactionExtension each : chain.extensions) {
      extensions.add(new ExtensionDescription(each.identifier(), each.extra(), each.implicit()));
    }
    ExtrinsicDescription extrinsic =
        new ExtrinsicDescription(
            4,
            MultiAddress.CODEC.shape(),
            chain.table.calls().shape(),
            MultiSignatureCodec.CODEC.shape(),
            extensions);
    TypeShape runtime =
        new TypeShape.Composite(Constants.CRATE + "::Runtime", List.of(), List.of(), List.of());
    return new RuntimeDescription(pallets, extrinsic, runtime).toMetadata().toVersion14();
  }
}
