package io.decentralml.pallets.balances;

import io.decentralml.primitives.Weight;

/**
 * What the calls cost: time on the reference machine, with the reads and writes of accounts that
 * are not in memory yet, and proof size.
 *
 * <p>Source: the benchmarks that polkadot-sdk publishes for {@code pallet-balances} and RocksDB.
 */
final class BalancesWeights {
  /** Reading and writing one account, in picoseconds. */
  private static final long ACCOUNT_TIME = 25_000_000L + 100_000_000L;

  /** The proof of one account, in bytes. */
  private static final long ACCOUNT_PROOF = 2603;

  /** What a proof takes before the first account. */
  private static final long BASE_PROOF = 990;

  private BalancesWeights() {}

  static Weight of(BalancesCall call) {
    return switch (call) {
      case BalancesCall.TransferAllowDeath _ -> accounts(1, 48_363_000);
      case BalancesCall.ForceTransfer _ -> accounts(2, 49_944_000);
      case BalancesCall.TransferKeepAlive _ -> accounts(1, 38_159_000);
      case BalancesCall.TransferAll _ -> accounts(1, 47_385_000);
      case BalancesCall.ForceUnreserve _ -> accounts(1, 17_233_000);
      case BalancesCall.UpgradeAccounts(var who) -> upgrade(who.size());
      case BalancesCall.ForceSetBalance _ -> accounts(1, 19_929_000);
      case BalancesCall.ForceAdjustTotalIssuance _ -> new Weight(6_594_000, 0);
      case BalancesCall.Burn _ -> new Weight(30_968_000, 0);
    };
  }

  private static Weight accounts(int count, long time) {
    return new Weight(time, BASE_PROOF)
        .saturatingPlus(new Weight(ACCOUNT_TIME, ACCOUNT_PROOF).saturatingTimes(count));
  }

  private static Weight upgrade(int count) {
    return new Weight(16_588_000, BASE_PROOF)
        .saturatingPlus(
            new Weight(13_973_659 + ACCOUNT_TIME, ACCOUNT_PROOF).saturatingTimes(count));
  }
}
