package io.decentralml.pallets.session;

import io.decentralml.primitives.Weight;

/** What calls and rotations cost. */
final class SessionWeights {
  private SessionWeights() {}

  static Weight of(SessionCall call) {
    return switch (call) {
      case SessionCall.SetKeys _ -> SessionCosts.SET_KEYS.weight();
      case SessionCall.PurgeKeys _ -> SessionCosts.PURGE_KEYS.weight();
    };
  }

  /** The end of a session after which {@code validators} are to validate. */
  static Weight rotation(int validators) {
    return SessionCosts.ROTATION.plus(SessionCosts.ROTATION_EACH, validators);
  }
}
