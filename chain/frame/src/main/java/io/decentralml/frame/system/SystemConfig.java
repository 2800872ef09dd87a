package io.decentralml.frame.system;

import io.decentralml.primitives.RuntimeVersion;

/**
 * What a chain decides about its System pallet.
 *
 * @param blockWeights how much a block may weigh
 * @param blockLength how long its extrinsics may be
 * @param blockHashCount how many blocks' hashes are kept
 * @param databaseWeight what storage costs
 * @param version which runtime this is
 * @param ss58Prefix how addresses start, 0..16383
 */
public record SystemConfig(
    BlockWeights blockWeights,
    BlockLength blockLength,
    int blockHashCount,
    RuntimeDbWeight databaseWeight,
    RuntimeVersion version,
    int ss58Prefix) {}
