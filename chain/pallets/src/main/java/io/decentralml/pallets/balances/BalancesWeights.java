package io.decentralml.pallets.balances;

import io.decentralml.primitives.Weight;

/** What the calls cost. */
final class BalancesWeights {
  private BalancesWeights() {}

  static Weight of(BalancesCall call) {
    return switch (call) {
      case BalancesCall.TransferAllowDeath _ -> BalancesCosts.TRANSFER_ALLOW_DEATH.weight();
      case BalancesCall.ForceTransfer _ -> BalancesCosts.FORCE_TRANSFER.weight();
      case BalancesCall.TransferKeepAlive _ -> BalancesCosts.TRANSFER_KEEP_ALIVE.weight();
      case BalancesCall.TransferAll _ -> BalancesCosts.TRANSFER_ALL.weight();
      case BalancesCall.ForceUnreserve _ -> BalancesCosts.FORCE_UNRESERVE.weight();
      case BalancesCall.UpgradeAccounts(var who) ->
          BalancesCosts.UPGRADE_ACCOUNTS.plus(BalancesCosts.UPGRADE_ACCOUNTS_EACH, who.size());
      case BalancesCall.ForceSetBalance _ -> BalancesCosts.FORCE_SET_BALANCE.weight();
      case BalancesCall.ForceAdjustTotalIssuance _ ->
          BalancesCosts.FORCE_ADJUST_TOTAL_ISSUANCE.weight();
      case BalancesCall.Burn _ -> BalancesCosts.BURN.weight();
    };
  }
}
