package io.decentralml.pallets.validatorset;

import io.decentralml.primitives.Weight;

/**
 * What the calls cost at most. Provisional until they are measured in WebAssembly: 50 µs of
 * computing, two items read and one written, and their proof.
 */
final class ValidatorSetWeights {
  private static final Weight CALL = new Weight(200_000_000, 8_000);

  private ValidatorSetWeights() {}

  static Weight of(ValidatorSetCall call) {
    return switch (call) {
      case ValidatorSetCall.AddValidator _, ValidatorSetCall.RemoveValidator _ -> CALL;
    };
  }
}
