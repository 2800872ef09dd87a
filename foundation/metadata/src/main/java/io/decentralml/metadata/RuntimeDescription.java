package io.decentralml.metadata;

import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * What a runtime tells about itself.
 *
 * @param pallets in the order of the runtime's declaration
 * @param extrinsic the form of extrinsics
 * @param event an event of any pallet
 * @param error an error of any pallet
 * @param runtime the type of the runtime itself, such as {@code node_runtime::Runtime}
 * @param apis the runtime APIs, which version 14 does not tell
 */
public record RuntimeDescription(
    List<PalletDescription> pallets,
    ExtrinsicDescription extrinsic,
    TypeShape event,
    TypeShape error,
    TypeShape runtime,
    List<RuntimeApiDescription> apis) {
  /** Copies the lists. */
  public RuntimeDescription {
    pallets = List.copyOf(pallets);
    apis = List.copyOf(apis);
  }

  /** The description with numbered types. */
  public RuntimeMetadata toMetadata() {
    return new MetadataBuilder().build(this);
  }
}
