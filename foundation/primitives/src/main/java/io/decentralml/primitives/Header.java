package io.decentralml.primitives;

import io.decentralml.scale.Compact;
import io.decentralml.scale.ScaleType;

/**
 * A block's header. The block's hash is BLAKE2b-256 over the header's SCALE bytes.
 *
 * @param parentHash hash of the block before
 * @param number height
 * @param stateRoot root of the state after the block
 * @param extrinsicsRoot root over the block's extrinsics
 * @param digest notes of consensus
 */
@ScaleType(
    value = "sp_runtime::generic::header::Header",
    parameters = {"Number", "Hash"})
public record Header(
    Hash256 parentHash,
    @Compact BlockNumber number,
    Hash256 stateRoot,
    Hash256 extrinsicsRoot,
    Digest digest) {
  /** This header with another digest. */
  public Header withDigest(Digest other) {
    return new Header(parentHash, number, stateRoot, extrinsicsRoot, other);
  }
}
