package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * A lock on a balance, in the deprecated way: locks of one account overlap.
 *
 * @param id one lock for each identifier
 * @param amount what the balance may not drop below
 * @param reasons what the lock forbids
 */
@ScaleType("pallet_balances::types::BalanceLock")
public record BalanceLock(
    @ScaleField(typeName = "LockIdentifier") @FixedLength(8) Bytes id,
    Balance amount,
    Reasons reasons) {}
