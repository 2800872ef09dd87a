package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.util.Optional;

/** Where a runtime's session keys are made and kept. Safe for several threads. */
public interface SessionKeystore {
  /**
   * Makes and keeps an sr25519 key.
   *
   * @param keyType four bytes, such as {@code aura}
   * @param seed a secret URI in UTF-8; empty for a random key
   * @return the public key
   */
  Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed);

  /**
   * Makes and keeps an ed25519 key.
   *
   * @param keyType four bytes, such as {@code gran}
   * @param seed a secret URI in UTF-8; empty for a random key
   * @return the public key
   */
  Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed);
}
