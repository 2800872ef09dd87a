package io.decentralml.pallets.balances;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/**
 * Why a call of the Balances pallet failed; {@link io.decentralml.frame.TokenError} has the rest.
 */
@ScaleType("pallet_balances::pallet::Error")
public enum BalancesError implements PalletError {
  /** Vesting balance too high to send value. Wait until more of it has vested. */
  @ScaleCase(index = 0, name = "VestingBalance")
  VESTING_BALANCE,

  /** Account liquidity restrictions prevent withdrawal. Lift the lock first. */
  @ScaleCase(index = 1, name = "LiquidityRestrictions")
  LIQUIDITY_RESTRICTIONS,

  /** Balance too low to send value. Send less. */
  @ScaleCase(index = 2, name = "InsufficientBalance")
  INSUFFICIENT_BALANCE,

  /** Value too low to create the account: send at least the existential deposit. */
  @ScaleCase(index = 3, name = "ExistentialDeposit")
  EXISTENTIAL_DEPOSIT,

  /** The transfer or payment would end the account. Leave the existential deposit. */
  @ScaleCase(index = 4, name = "Expendability")
  EXPENDABILITY,

  /** A vesting schedule already exists for this account. */
  @ScaleCase(index = 5, name = "ExistingVestingSchedule")
  EXISTING_VESTING_SCHEDULE,

  /** The beneficiary's account must exist before. Transfer to it first. */
  @ScaleCase(index = 6, name = "DeadAccount")
  DEAD_ACCOUNT,

  /** More named reserves than {@code MaxReserves}. */
  @ScaleCase(index = 7, name = "TooManyReserves")
  TOO_MANY_RESERVES,

  /** More holds than there are reasons to hold. */
  @ScaleCase(index = 8, name = "TooManyHolds")
  TOO_MANY_HOLDS,

  /** More freezes than {@code MaxFreezes}. */
  @ScaleCase(index = 9, name = "TooManyFreezes")
  TOO_MANY_FREEZES,

  /** The issuance cannot fall below its deactivated part. */
  @ScaleCase(index = 10, name = "IssuanceDeactivated")
  ISSUANCE_DEACTIVATED,

  /** The delta is 0. Name an amount. */
  @ScaleCase(index = 11, name = "DeltaZero")
  DELTA_ZERO
}
