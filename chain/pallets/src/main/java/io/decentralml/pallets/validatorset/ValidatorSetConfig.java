package io.decentralml.pallets.validatorset;

import io.decentralml.frame.PalletId;
import io.decentralml.frame.traits.EnsureOrigin;
import io.decentralml.frame.traits.ValidatorRegistration;

/**
 * What the set of validators asks of its runtime.
 *
 * @param id its place in the runtime
 * @param origin who adds and removes validators
 * @param registration who may be added
 * @param minValidators how many always stay
 * @param maxValidators how many there may be
 */
public record ValidatorSetConfig(
    PalletId id,
    EnsureOrigin origin,
    ValidatorRegistration registration,
    int minValidators,
    int maxValidators) {}
