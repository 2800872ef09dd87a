package io.decentralml.pallets.balances;

import io.decentralml.frame.Call;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.scale.Compact;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** What a signer may ask of the Balances pallet. Indices and argument names are wire format. */
@ScaleType("pallet_balances::pallet::Call")
public sealed interface BalancesCall extends Call {
  /**
   * Transfers some liquid free balance to another account. The sender's account ends if less than
   * the existential deposit would be left.
   */
  @ScaleCase(index = 0, name = "transfer_allow_death")
  record TransferAllowDeath(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress dest,
      @ScaleField(typeName = "T::Balance") @Compact Balance value)
      implements BalancesCall {}

  /** As {@code transfer_allow_death}, from any account. Root only. */
  @ScaleCase(index = 2, name = "force_transfer")
  record ForceTransfer(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress source,
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress dest,
      @ScaleField(typeName = "T::Balance") @Compact Balance value)
      implements BalancesCall {}

  /** As {@code transfer_allow_death}, but fails if the sender's account would end. */
  @ScaleCase(index = 3, name = "transfer_keep_alive")
  record TransferKeepAlive(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress dest,
      @ScaleField(typeName = "T::Balance") @Compact Balance value)
      implements BalancesCall {}

  /**
   * Transfers everything that the sender may spend; with {@code keep_alive} all but the existential
   * deposit.
   */
  @ScaleCase(index = 4, name = "transfer_all")
  record TransferAll(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress dest, boolean keepAlive)
      implements BalancesCall {}

  /**
   * Makes reserved balance free again, as far as no hold stands behind it: held money belongs to
   * the promise that it was held for. Root only.
   */
  @ScaleCase(index = 5, name = "force_unreserve")
  record ForceUnreserve(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesCall {}

  /** Brings accounts to the present way of counting references. */
  @ScaleCase(index = 6, name = "upgrade_accounts")
  record UpgradeAccounts(@ScaleField(typeName = "Vec<T::AccountId>") List<AccountId> who)
      implements BalancesCall {}

  /**
   * Sets an account's free balance; below the existential deposit that is 0. The total issuance
   * changes by the difference. Root only.
   */
  @ScaleCase(index = 8, name = "force_set_balance")
  record ForceSetBalance(
      @ScaleField(typeName = "AccountIdLookupOf<T>") MultiAddress who,
      @ScaleField(typeName = "T::Balance") @Compact Balance newFree)
      implements BalancesCall {}

  /** Adjusts the total issuance, saturating, by a delta above 0. Root only. */
  @ScaleCase(index = 9, name = "force_adjust_total_issuance")
  record ForceAdjustTotalIssuance(
      AdjustmentDirection direction, @ScaleField(typeName = "T::Balance") @Compact Balance delta)
      implements BalancesCall {}

  /**
   * Burns some of the sender's liquid free balance: the total issuance falls by it. Without {@code
   * keep_alive} the account may end.
   */
  @ScaleCase(index = 10, name = "burn")
  record Burn(@ScaleField(typeName = "T::Balance") @Compact Balance value, boolean keepAlive)
      implements BalancesCall {}
}
