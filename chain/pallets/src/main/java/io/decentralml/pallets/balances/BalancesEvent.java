package io.decentralml.pallets.balances;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * What the Balances pallet tells. Order and names are those of FRAME's pallet since it has events
 * for holds; what nothing on this chain causes (locks, freezes, named reserves, slashes of free
 * balance) is here so that clients find what they look for by name.
 */
@ScaleType("pallet_balances::pallet::Event")
public sealed interface BalancesEvent {
  /** An account was created with some free balance. */
  @ScaleCase(index = 0, name = "Endowed")
  record Endowed(
      @ScaleField(typeName = "T::AccountId") AccountId account,
      @ScaleField(typeName = "T::Balance") Balance freeBalance)
      implements BalancesEvent {}

  /** An account was removed whose balance was above 0 but below the existential deposit: a loss. */
  @ScaleCase(index = 1, name = "DustLost")
  record DustLost(
      @ScaleField(typeName = "T::AccountId") AccountId account,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** A transfer succeeded. */
  @ScaleCase(index = 2, name = "Transfer")
  record Transfer(
      @ScaleField(typeName = "T::AccountId") AccountId from,
      @ScaleField(typeName = "T::AccountId") AccountId to,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** A balance was set by root. */
  @ScaleCase(index = 3, name = "BalanceSet")
  record BalanceSet(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance free)
      implements BalancesEvent {}

  /** Some balance was reserved: moved from free to reserved. */
  @ScaleCase(index = 4, name = "Reserved")
  record Reserved(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some balance was unreserved: moved from reserved to free. */
  @ScaleCase(index = 5, name = "Unreserved")
  record Unreserved(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some balance was moved from the reserve of the first account to the second account. */
  @ScaleCase(index = 6, name = "ReserveRepatriated")
  record ReserveRepatriated(
      @ScaleField(typeName = "T::AccountId") AccountId from,
      @ScaleField(typeName = "T::AccountId") AccountId to,
      @ScaleField(typeName = "T::Balance") Balance amount,
      @ScaleField(typeName = "Status") BalanceStatus destinationStatus)
      implements BalancesEvent {}

  /** Some amount was deposited, such as a refunded part of a fee. */
  @ScaleCase(index = 7, name = "Deposit")
  record Deposit(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some amount was withdrawn from the account, such as a fee. */
  @ScaleCase(index = 8, name = "Withdraw")
  record Withdraw(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some amount was removed from the account, such as for misbehaviour. */
  @ScaleCase(index = 9, name = "Slashed")
  record Slashed(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some amount was minted into an account. */
  @ScaleCase(index = 10, name = "Minted")
  record Minted(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some credit was balanced and added to the total issuance. */
  @ScaleCase(index = 11, name = "MintedCredit")
  record MintedCredit(@ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some amount was burned from an account. */
  @ScaleCase(index = 12, name = "Burned")
  record Burned(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some debt has been dropped from the total issuance: a fee, or dust. */
  @ScaleCase(index = 13, name = "BurnedDebt")
  record BurnedDebt(@ScaleField(typeName = "T::Balance") Balance amount) implements BalancesEvent {}

  /** Some amount was suspended from an account; it can be restored later. */
  @ScaleCase(index = 14, name = "Suspended")
  record Suspended(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some amount was restored into an account. */
  @ScaleCase(index = 15, name = "Restored")
  record Restored(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** An account was upgraded. */
  @ScaleCase(index = 16, name = "Upgraded")
  record Upgraded(@ScaleField(typeName = "T::AccountId") AccountId who) implements BalancesEvent {}

  /** The total issuance was increased, creating a credit to be balanced. */
  @ScaleCase(index = 17, name = "Issued")
  record Issued(@ScaleField(typeName = "T::Balance") Balance amount) implements BalancesEvent {}

  /** The total issuance was decreased, creating a debt to be balanced. */
  @ScaleCase(index = 18, name = "Rescinded")
  record Rescinded(@ScaleField(typeName = "T::Balance") Balance amount) implements BalancesEvent {}

  /** Some balance was locked. */
  @ScaleCase(index = 19, name = "Locked")
  record Locked(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some balance was unlocked. */
  @ScaleCase(index = 20, name = "Unlocked")
  record Unlocked(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some balance was frozen. */
  @ScaleCase(index = 21, name = "Frozen")
  record Frozen(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Some balance was thawed. */
  @ScaleCase(index = 22, name = "Thawed")
  record Thawed(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** The total issuance was forcefully changed. */
  @ScaleCase(index = 23, name = "TotalIssuanceForced")
  record TotalIssuanceForced(
      @ScaleField(name = "old", typeName = "T::Balance") Balance before,
      @ScaleField(name = "new", typeName = "T::Balance") Balance after)
      implements BalancesEvent {}

  /** Some balance was placed on hold. */
  @ScaleCase(index = 24, name = "Held")
  record Held(
      @ScaleField(typeName = "T::RuntimeHoldReason") RuntimeHoldReason reason,
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Held balance was burned from an account. */
  @ScaleCase(index = 25, name = "BurnedHeld")
  record BurnedHeld(
      @ScaleField(typeName = "T::RuntimeHoldReason") RuntimeHoldReason reason,
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Held balance of {@code source} went to {@code dest}. */
  @ScaleCase(index = 26, name = "TransferOnHold")
  record TransferOnHold(
      @ScaleField(typeName = "T::RuntimeHoldReason") RuntimeHoldReason reason,
      @ScaleField(typeName = "T::AccountId") AccountId source,
      @ScaleField(typeName = "T::AccountId") AccountId dest,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}

  /** Free balance of {@code source} was placed on hold at {@code dest}. */
  @ScaleCase(index = 27, name = "TransferAndHold")
  record TransferAndHold(
      @ScaleField(typeName = "T::RuntimeHoldReason") RuntimeHoldReason reason,
      @ScaleField(typeName = "T::AccountId") AccountId source,
      @ScaleField(typeName = "T::AccountId") AccountId dest,
      @ScaleField(typeName = "T::Balance") Balance transferred)
      implements BalancesEvent {}

  /** Some balance was released from hold. */
  @ScaleCase(index = 28, name = "Released")
  record Released(
      @ScaleField(typeName = "T::RuntimeHoldReason") RuntimeHoldReason reason,
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "T::Balance") Balance amount)
      implements BalancesEvent {}
}
