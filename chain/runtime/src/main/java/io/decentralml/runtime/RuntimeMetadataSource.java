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
  /** The versions that there are, in ascending order. */
  static final List<Integer> VERSIONS = List.of(14, 15);

  private RuntimeMetadataSource() {}

  /** The metadata; version 14 leaves the runtime APIs out, version 15 has them. */
  static Bytes assemble(HostFunctions host, int version) {
    Chain chain = new Chain(host);
    ExtrinsicDescription extrinsic = extrinsic(chain);
    List<PalletDescription> pallets = new ArrayList<>();
    for (Pallet<?, ?> pallet : chain.table.pallets()) {
      pallets.add(PalletMetadataSource.describe(pallet));
    }
    TypeShape runtime =
        new TypeShape.Composite(Constants.CRATE + "::Runtime", List.of(), List.of(), List.of());
    var metadata =
        new RuntimeDescription(
                pallets,
                extrinsic,
                chain.table.event(),
                chain.table.error(),
                runtime,
                version == 14 ? List.of() : RuntimeApis.describe(extrinsic))
            .toMetadata();
    return version == 14 ? metadata.toVersion14() : metadata.toVersion15();
  }

  private static ExtrinsicDescription extrinsic(Chain chain) {
    List<ExtensionDescription> extensions = new ArrayList<>();
    for (TransactionExtension each : chain.extensions) {
      extensions.add(new ExtensionDescription(each.identifier(), each.extra(), each.implicit()));
    }
    return new ExtrinsicDescription(
        4,
        MultiAddress.CODEC.shape(),
        chain.table.calls().shape(),
        MultiSignatureCodec.CODEC.shape(),
        extensions);
  }
}
