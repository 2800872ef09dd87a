package io.decentralml.node.service;

import io.decentralml.node.authoring.SealingKeys;
import io.decentralml.scale.Bytes;
import java.util.Optional;

/** The keys in the keystore that make blocks. */
record AuraKeys(KeyFiles files) implements SealingKeys {
  private static final Bytes AURA = Bytes.utf8("aura");

  @Override
  public boolean holds(Bytes authority) {
    return files.find(AURA, authority).isPresent();
  }

  @Override
  public Optional<byte[]> sign(Bytes authority, byte[] message) {
    return files.find(AURA, authority).map(pair -> pair.sign(message));
  }
}
