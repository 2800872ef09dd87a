package io.decentralml.node;

import io.decentralml.scale.Bytes;

/** The session keys of a node. Secrets go in and never come out. */
public interface Keystore {
  /**
   * Makes new session keys.
   *
   * @return {@link CallResult.Answer} with the public keys as the runtime encodes them
   */
  CallResult rotateKeys();

  /**
   * Takes in a key.
   *
   * @param keyType 4 bytes, such as "aura"
   * @param secret a phrase, seed or path, such as {@code //Alice}
   * @param publicKey what the secret must yield
   */
  InsertResult insert(Bytes keyType, String secret, Bytes publicKey);

  /** Whether the secret of {@code publicKey} is here. */
  boolean hasKey(Bytes keyType, Bytes publicKey);

  /**
   * Whether the secrets of all of {@code publicKeys} are here.
   *
   * @param publicKeys as {@link #rotateKeys} gave them
   * @return {@link SessionKeys#MALFORMED} if the runtime cannot read them
   */
  SessionKeys hasSessionKeys(Bytes publicKeys);

  /** What became of a key that was to be taken in. */
  enum InsertResult {
    INSERTED,
    BAD_SECRET,
    WRONG_PUBLIC_KEY,
    UNSUPPORTED_KEY_TYPE
  }

  /** Whether session keys are here. */
  enum SessionKeys {
    PRESENT,
    ABSENT,
    MALFORMED
  }
}
