package io.decentralml.node.authoring;

import io.decentralml.scale.Bytes;
import java.util.Optional;

/** Signs for the authorities whose secrets this node has. */
public interface SealingKeys {
  /** Whether the secret of {@code authority} is here. */
  boolean holds(Bytes authority);

  /** The sr25519 signature of {@code message} by {@code authority}, if its secret is here. */
  Optional<byte[]> sign(Bytes authority, byte[] message);
}
