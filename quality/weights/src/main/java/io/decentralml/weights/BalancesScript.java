package io.decentralml.weights;

import static io.decentralml.weights.CostClass.BALANCES;

import io.decentralml.crypto.KeyPair;
import io.decentralml.pallets.balances.AdjustmentDirection;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;

/** Measures the calls of Balances: accounts begin, and one ends. */
final class BalancesScript {
  private static final Balance SUM = Balance.of(1_000_000_000_000_000_000L);

  private BalancesScript() {}

  static void measure(Workbench bench) {
    KeyPair bob = Workbench.account("Bob");
    KeyPair poor = Workbench.account("Poor");
    bench.signed(
        BALANCES,
        "TRANSFER_ALLOW_DEATH",
        bob,
        Calls.of(new BalancesCall.TransferAllowDeath(Calls.address(poor), SUM)));
    bench.signed(
        BALANCES,
        "TRANSFER_KEEP_ALIVE",
        bob,
        Calls.of(new BalancesCall.TransferKeepAlive(stranger(1), SUM)));
    bench.signed(
        BALANCES, "TRANSFER_ALL", poor, Calls.of(new BalancesCall.TransferAll(stranger(2), false)));
    bench.signed(BALANCES, "BURN", bob, Calls.of(new BalancesCall.Burn(SUM, true)));
    bench.growing(
        BALANCES,
        "UPGRADE_ACCOUNTS",
        bob,
        1,
        50,
        count -> Calls.of(new BalancesCall.UpgradeAccounts(Calls.strangers(count))));
    bench.byRoot(
        BALANCES,
        "FORCE_TRANSFER",
        Calls.of(new BalancesCall.ForceTransfer(Calls.address(bob), stranger(3), SUM)));
    bench.byRoot(
        BALANCES,
        "FORCE_UNRESERVE",
        Calls.of(new BalancesCall.ForceUnreserve(Calls.address(bob), SUM)));
    bench.byRoot(
        BALANCES,
        "FORCE_SET_BALANCE",
        Calls.of(new BalancesCall.ForceSetBalance(stranger(4), SUM)));
    bench.byRoot(
        BALANCES,
        "FORCE_ADJUST_TOTAL_ISSUANCE",
        Calls.of(new BalancesCall.ForceAdjustTotalIssuance(AdjustmentDirection.INCREASE, SUM)));
  }

  private static MultiAddress stranger(int number) {
    return new MultiAddress.Id(Calls.stranger(number));
  }
}
