package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A constant of a pallet.
 *
 * @param name such as {@code ExistentialDeposit}
 * @param type its type
 * @param value its SCALE bytes
 * @param docs lines of explanation
 */
@ScaleType("frame_metadata::v14::PalletConstantMetadata")
public record ConstantMetadata(String name, TypeId type, Bytes value, List<String> docs) {}
