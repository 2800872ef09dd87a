package io.decentralml.pallets.sudo;

import io.decentralml.frame.Call;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;

/** The calls of the Sudo pallet; {@link SudoCallCodec} says how they are written. */
public sealed interface SudoCall extends Call {
  /** Runs {@code call} as Root. */
  record Sudo(RuntimeCall<?> call) implements SudoCall {}

  /** Runs {@code call} as Root, and counts it as {@code weight}. */
  record SudoUncheckedWeight(RuntimeCall<?> call, Weight weight) implements SudoCall {}

  /** Hands the key on to {@code next}. */
  record SetKey(MultiAddress next) implements SudoCall {}

  /** Runs {@code call} as if {@code who} had signed it. */
  record SudoAs(MultiAddress who, RuntimeCall<?> call) implements SudoCall {}

  /** Gives the key up for ever. */
  record RemoveKey() implements SudoCall {}
}
