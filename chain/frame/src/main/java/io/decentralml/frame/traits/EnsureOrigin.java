package io.decentralml.frame.traits;

import io.decentralml.frame.Origin;

/**
 * On whose behalf a call may be dispatched, where the runtime decides it and not the pallet.
 *
 * <p>Source: FRAME, {@code frame_support::traits::EnsureOrigin}.
 */
@FunctionalInterface
public interface EnsureOrigin {
  /** The system itself, and nobody else. */
  EnsureOrigin ROOT = origin -> origin instanceof Origin.Root;

  /** Whether {@code origin} may. */
  boolean permits(Origin origin);
}
