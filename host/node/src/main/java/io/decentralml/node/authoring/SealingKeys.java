package io.decentralml.node.authoring;

import io.decentralml.scale.Bytes;
import java.util.Optional;

/** Signs for the authorities whose secrets this node has. */
@FunctionalInterface
public interface SealingKeys {
  /** The sr25519 signature of {@code message} by {@code authority}, if its secret is here. */
  Optional<byte[]> sign(Bytes authority, byte[] message);
}
