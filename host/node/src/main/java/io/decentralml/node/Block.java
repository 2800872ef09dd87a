package io.decentralml.node;

import io.decentralml.primitives.Header;
import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * A block.
 *
 * @param header with its seal
 * @param extrinsics in order, each with its compact length in front, as on the wire
 */
public record Block(Header header, List<Bytes> extrinsics) {
  /** Copies the list. */
  public Block {
    extrinsics = List.copyOf(extrinsics);
  }
}
