package io.decentralml.frame.traits;

import io.decentralml.primitives.AccountId;

/**
 * Knows who is ready to validate.
 *
 * <p>Source: FRAME, {@code frame_support::traits::ValidatorRegistration}.
 */
@FunctionalInterface
public interface ValidatorRegistration {
  /** Whether {@code account} has session keys. */
  boolean isRegistered(AccountId account);
}
