package io.decentralml.frame.system;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleType;

/**
 * The native money of an account, in plancks.
 *
 * @param free not reserved; may still be frozen
 * @param reserved on hold or reserved
 * @param frozen how much must stay in the account, of the total
 * @param flags marks
 */
@ScaleType(value = "pallet_balances::types::AccountData", parameters = "Balance")
public record AccountData(Balance free, Balance reserved, Balance frozen, ExtraFlags flags) {
  /** No money. */
  public static final AccountData EMPTY =
      new AccountData(Balance.ZERO, Balance.ZERO, Balance.ZERO, ExtraFlags.NEW_LOGIC);
}
