package io.decentralml.pallets.session;

import io.decentralml.primitives.Weight;

/**
 * What calls and rotations cost at most. Provisional until they are measured in WebAssembly: 50 µs
 * of computing, 25 µs for each item read, 100 µs for each item written, and 2.6 KB of proof for an
 * item.
 */
final class SessionWeights {
  private SessionWeights() {}

  static Weight of(SessionCall call) {
    return switch (call) {
      case SessionCall.SetKeys _ -> items(4, 6);
      case SessionCall.PurgeKeys _ -> items(2, 4);
    };
  }

  /** The end of a session after which {@code validators} are to validate. */
  static Weight rotation(int validators) {
    return items(5 + validators, 9);
  }

  private static Weight items(int read, int written) {
    return new Weight(50_000_000L + 25_000_000L * read + 100_000_000L * written, 2_600L * read);
  }
}
