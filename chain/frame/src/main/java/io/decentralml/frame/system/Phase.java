package io.decentralml.frame.system;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** How far a block has come. */
@ScaleType("frame_system::Phase")
public sealed interface Phase {
  /** The pallets prepare the block. */
  Phase INITIALIZATION = new Initialization();

  /** The pallets finish the block. */
  Phase FINALIZATION = new Finalization();

  /**
   * An extrinsic runs.
   *
   * @param index its place in the block
   */
  @ScaleCase(index = 0, name = "ApplyExtrinsic", named = false)
  record ApplyExtrinsic(int index) implements Phase {}

  /** The pallets finish the block. */
  @ScaleCase(index = 1, name = "Finalization")
  record Finalization() implements Phase {}

  /** The pallets prepare the block. */
  @ScaleCase(index = 2, name = "Initialization")
  record Initialization() implements Phase {}
}
