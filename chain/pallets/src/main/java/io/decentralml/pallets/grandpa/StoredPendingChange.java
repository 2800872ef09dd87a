package io.decentralml.pallets.grandpa;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.MaxLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A change of the voters that is to come.
 *
 * @param scheduledAt the block that announced it
 * @param delay how many blocks later it comes
 * @param nextAuthorities who will vote
 * @param forced the median last finalised block, if the change does not wait for finality
 */
@ScaleType(
    value = "pallet_grandpa::StoredPendingChange",
    parameters = {"N", "Limit"})
public record StoredPendingChange(
    @ScaleField(typeName = "N") BlockNumber scheduledAt,
    @ScaleField(typeName = "N") BlockNumber delay,
    @MaxLength(GrandpaPallet.MAX_AUTHORITIES) @ScaleField(typeName = "BoundedAuthorityList<Limit>")
        List<GrandpaAuthority> nextAuthorities,
    @ScaleField(typeName = "Option<N>") Option<BlockNumber> forced) {}
