package io.decentralml.frame.system;

import io.decentralml.scale.ScaleType;
import io.decentralml.scale.U128;

/**
 * Marks of an account's money; the highest bit says that it follows the rules of holds and freezes.
 *
 * @param bits all marks
 */
@ScaleType(value = "pallet_balances::types::ExtraFlags", named = false)
public record ExtraFlags(U128 bits) {
  /** The rules of holds and freezes, which all accounts of this chain follow. */
  public static final ExtraFlags NEW_LOGIC = new ExtraFlags(U128.of(Long.MIN_VALUE, 0));
}
