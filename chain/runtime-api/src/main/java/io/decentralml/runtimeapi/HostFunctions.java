package io.decentralml.runtimeapi;

import org.jspecify.annotations.Nullable;

/**
 * What a runtime may ask of its host: storage, hashing, signatures, trie roots and logging. The JVM
 * host answers over a state overlay; the WebAssembly build binds the methods to the {@code ext_*}
 * imports of the same names. Arrays that are passed or returned belong to the receiver afterwards.
 *
 * <p>Source: Polkadot specification, appendix B "Polkadot Host API".
 */
public interface HostFunctions {
  /** The value under {@code key}, or null if there is none. */
  byte @Nullable [] storageGet(byte[] key);

  /** Puts {@code value} under {@code key}. */
  void storageSet(byte[] key, byte[] value);

  /** Removes {@code key}, if it is there. */
  void storageClear(byte[] key);

  /** Whether there is a value under {@code key}. */
  boolean storageExists(byte[] key);

  /**
   * Removes keys that start with {@code prefix}.
   *
   * @param limit the most keys to remove from the committed state; negative for no limit
   * @return the keys removed, and whether some remain
   */
  ClearPrefixResult storageClearPrefix(byte[] prefix, int limit);

  /**
   * Appends one encoded item to the SCALE sequence under {@code key}; a value that is no sequence
   * is replaced.
   */
  void storageAppend(byte[] key, byte[] item);

  /** The first key after {@code key} in lexicographic order, or null if there is none. */
  byte @Nullable [] storageNextKey(byte[] key);

  /** The root of the state trie with all changes so far. */
  byte[] storageRoot(int stateVersion);

  /** Opens a nested transaction. */
  void storageStartTransaction();

  /** Undoes everything since the innermost open transaction began, and closes it. */
  void storageRollbackTransaction();

  /** Keeps everything since the innermost open transaction began, and closes it. */
  void storageCommitTransaction();

  /** BLAKE2b, 16 bytes. */
  byte[] blake2b128(byte[] data);

  /** BLAKE2b, 32 bytes. */
  byte[] blake2b256(byte[] data);

  /** XXH64 with seed 0, 8 bytes little-endian. */
  byte[] twox64(byte[] data);

  /** XXH64 with seeds 0 and 1, 16 bytes. */
  byte[] twox128(byte[] data);

  /** XXH64 with seeds 0 to 3, 32 bytes. */
  byte[] twox256(byte[] data);

  /** Keccak, 32 bytes. */
  byte[] keccak256(byte[] data);

  /** SHA-2, 32 bytes. */
  byte[] sha256(byte[] data);

  /** The trie root over {@code values} under their compact-encoded positions. */
  byte[] orderedTrieRoot(byte[][] values, int stateVersion);

  /**
   * Whether {@code signature} (64 bytes) is {@code publicKey}'s (32 bytes), in the signing context
   * "substrate".
   */
  boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey);

  /** Whether {@code signature} (64 bytes) is {@code publicKey}'s (32 bytes). */
  boolean ed25519Verify(byte[] signature, byte[] message, byte[] publicKey);

  /**
   * The compressed secp256k1 key (33 bytes) that made {@code signature} (65 bytes) over {@code
   * hash}; null if none did.
   */
  byte @Nullable [] secp256k1RecoverCompressed(byte[] signature, byte[] hash);

  /**
   * Makes an sr25519 session key of {@code keyType} (4 bytes) in the host's keystore, from {@code
   * seed} if not null.
   */
  byte[] sr25519Generate(byte[] keyType, byte @Nullable [] seed);

  /**
   * Makes an ed25519 session key of {@code keyType} (4 bytes) in the host's keystore, from {@code
   * seed} if not null.
   */
  byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed);

  /**
   * The encoded version of the runtime in {@code code}; null if it has none that the host can read,
   * as in a host that runs no foreign code.
   */
  default byte @Nullable [] runtimeVersion(byte[] code) {
    return null;
  }

  /** Writes a line to the host's log. */
  void log(LogLevel level, String target, String message);

  /** Severity of a log line; the order is wire format. */
  enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /**
   * What {@link #storageClearPrefix} did.
   *
   * @param removed keys removed
   * @param outcome whether keys remain
   */
  record ClearPrefixResult(int removed, ClearPrefixOutcome outcome) {}

  /** Whether keys under a cleared prefix remain; the order is wire format. */
  enum ClearPrefixOutcome {
    ALL_REMOVED,
    SOME_REMAINING
  }
}
