package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;

/**
 * What the runtime decides for Balances.
 *
 * @param existentialDeposit the least that an account must own to exist, above 0
 * @param maxLocks locks that an account may have
 * @param maxReserves named reserves that an account may have
 * @param maxFreezes freezes that an account may have
 * @param holdReasons all reasons for which pallets may hold money
 */
public record BalancesConfig(
    Balance existentialDeposit,
    int maxLocks,
    int maxReserves,
    int maxFreezes,
    HoldReasons holdReasons) {}
