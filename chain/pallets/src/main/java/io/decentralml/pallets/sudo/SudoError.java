package io.decentralml.pallets.sudo;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Error for the Sudo pallet. */
@ScaleType("pallet_sudo::pallet::Error")
public enum SudoError implements PalletError {
  /** Sender must be the Sudo account. */
  @ScaleCase(index = 0, name = "RequireSudo")
  REQUIRE_SUDO
}
