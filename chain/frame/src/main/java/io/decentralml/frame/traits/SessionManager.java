package io.decentralml.frame.traits;

import io.decentralml.primitives.AccountId;
import java.util.List;

/**
 * Decides who validates.
 *
 * <p>Source: FRAME, {@code pallet_session::SessionManager}.
 */
@FunctionalInterface
public interface SessionManager {
  /** Who is to validate in the session after the one that begins, in order. */
  List<AccountId> nextValidators();
}
