package io.decentralml.primitives;

import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A block as a host sees it.
 *
 * @param header the header
 * @param extrinsics in the order in which they run
 */
@ScaleType("sp_runtime::generic::block::Block")
public record Block(Header header, List<OpaqueExtrinsic> extrinsics) {
  /** Copies the list. */
  public Block {
    extrinsics = List.copyOf(extrinsics);
  }
}
