package io.decentralml.frame;

import io.decentralml.primitives.AccountId;

/** On whose behalf a call is dispatched. */
public sealed interface Origin {
  /** The system itself: sudo or a vote. */
  Origin ROOT = new Root();

  /** Nobody: inherents. */
  Origin NONE = new None();

  /** The system itself. */
  record Root() implements Origin {}

  /** An account that signed the extrinsic. */
  record Signed(AccountId account) implements Origin {}

  /** Nobody. */
  record None() implements Origin {}

  /** {@code account}, which signed. */
  static Origin signed(AccountId account) {
    return new Signed(account);
  }
}
