package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * A named reserve, in the deprecated way.
 *
 * @param id the name
 * @param amount what is reserved under it
 */
@ScaleType("pallet_balances::types::ReserveData")
public record ReserveData(
    @ScaleField(typeName = "ReserveIdentifier") @FixedLength(8) Bytes id, Balance amount) {}
