package io.decentralml.metadata;

import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * What a runtime tells about itself.
 *
 * @param pallets in the order of the runtime's declaration
 * @param extrinsic the form of extrinsics
 * @param runtime the type of the runtime itself, such as {@code node_runtime::Runtime}
 */
public record RuntimeDescription(
    List<PalletDescription> pallets, ExtrinsicDescription extrinsic, TypeShape runtime) {
  /** Copies the list. */
  public RuntimeDescription {
    pallets = List.copyOf(pallets);
  }

  /** The description with numbered types. */
  public RuntimeMetadata toMetadata() {
    return new MetadataBuilder().build(this);
  }
}
