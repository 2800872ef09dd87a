package io.decentralml.pallets.session;

import io.decentralml.frame.Call;
import io.decentralml.scale.Bytes;

/** The calls of the Session pallet; {@link SessionCallCodec} says how they are written. */
public sealed interface SessionCall extends Call {
  /** Names the keys that the signer will work with as a validator. */
  record SetKeys(SessionKeys keys, Bytes proof) implements SessionCall {}

  /** Takes the signer's keys back. */
  record PurgeKeys() implements SessionCall {}
}
