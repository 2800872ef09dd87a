package io.decentralml.pallets.validatorset;

import io.decentralml.primitives.Weight;

/** What the calls cost. */
final class ValidatorSetWeights {
  private ValidatorSetWeights() {}

  static Weight of(ValidatorSetCall call) {
    return switch (call) {
      case ValidatorSetCall.AddValidator _ -> ValidatorSetCosts.ADD_VALIDATOR.weight();
      case ValidatorSetCall.RemoveValidator _ -> ValidatorSetCosts.REMOVE_VALIDATOR.weight();
    };
  }
}
