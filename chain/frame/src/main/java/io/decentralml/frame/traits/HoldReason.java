package io.decentralml.frame.traits;

import io.decentralml.frame.PalletId;

/**
 * Why money is on hold: the pallet that holds it and that pallet's own reason.
 *
 * @param pallet the pallet's place in the runtime
 * @param index the reason's index in the pallet
 * @param name the reason's name in metadata
 */
public record HoldReason(PalletId pallet, int index, String name) {}
