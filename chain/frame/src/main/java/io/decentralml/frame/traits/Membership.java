package io.decentralml.frame.traits;

import io.decentralml.primitives.AccountId;

/**
 * A set of accounts that somebody else keeps.
 *
 * <p>Source: FRAME, {@code frame_support::traits::Contains}.
 */
@FunctionalInterface
public interface Membership {
  /** Whether {@code account} is a member now. */
  boolean contains(AccountId account);
}
