package io.decentralml.runtimewasm;

import org.teavm.interop.Import;

/**
 * The functions that a Polkadot host lends to a runtime, and three of the glue around the module. A
 * {@code long} is a {@link Span}, an {@code int} an address, a length or a number.
 *
 * <p>Source: Polkadot specification, appendix B "Polkadot Host API".
 */
final class HostImports {
  private HostImports() {}

  /** Which entry point is called: its place in the list of names. */
  @Import(name = "rt_function")
  static native int function();

  /** The arguments of the call. */
  @Import(name = "rt_input")
  static native long input();

  /** Hands the answer to the host. */
  @Import(name = "rt_return")
  static native void answer(long span);

  @Import(name = "ext_allocator_free_version_1")
  static native void free(int address);

  @Import(name = "ext_storage_get_version_1")
  static native long storageGet(long key);

  @Import(name = "ext_storage_set_version_1")
  static native void storageSet(long key, long value);

  @Import(name = "ext_storage_clear_version_1")
  static native void storageClear(long key);

  @Import(name = "ext_storage_exists_version_1")
  static native int storageExists(long key);

  @Import(name = "ext_storage_clear_prefix_version_2")
  static native long storageClearPrefix(long prefix, long limit);

  @Import(name = "ext_storage_append_version_1")
  static native void storageAppend(long key, long item);

  @Import(name = "ext_storage_next_key_version_1")
  static native long storageNextKey(long key);

  @Import(name = "ext_storage_root_version_2")
  static native long storageRoot(int stateVersion);

  @Import(name = "ext_storage_start_transaction_version_1")
  static native void startTransaction();

  @Import(name = "ext_storage_rollback_transaction_version_1")
  static native void rollbackTransaction();

  @Import(name = "ext_storage_commit_transaction_version_1")
  static native void commitTransaction();

  @Import(name = "ext_hashing_blake2_128_version_1")
  static native int blake2b128(long data);

  @Import(name = "ext_hashing_blake2_256_version_1")
  static native int blake2b256(long data);

  @Import(name = "ext_hashing_twox_64_version_1")
  static native int twox64(long data);

  @Import(name = "ext_hashing_twox_128_version_1")
  static native int twox128(long data);

  @Import(name = "ext_hashing_twox_256_version_1")
  static native int twox256(long data);

  @Import(name = "ext_hashing_keccak_256_version_1")
  static native int keccak256(long data);

  @Import(name = "ext_hashing_sha2_256_version_1")
  static native int sha256(long data);

  @Import(name = "ext_trie_blake2_256_ordered_root_version_2")
  static native int orderedRoot(long values, int stateVersion);

  @Import(name = "ext_crypto_sr25519_verify_version_2")
  static native int sr25519Verify(int signature, long message, int publicKey);

  @Import(name = "ext_crypto_ed25519_verify_version_1")
  static native int ed25519Verify(int signature, long message, int publicKey);

  @Import(name = "ext_crypto_secp256k1_ecdsa_recover_compressed_version_2")
  static native long secp256k1Recover(int signature, int hash);

  @Import(name = "ext_crypto_sr25519_generate_version_1")
  static native int sr25519Generate(int keyType, long seed);

  @Import(name = "ext_crypto_ed25519_generate_version_1")
  static native int ed25519Generate(int keyType, long seed);

  @Import(name = "ext_misc_runtime_version_version_1")
  static native long runtimeVersion(long code);

  @Import(name = "ext_logging_log_version_1")
  static native void log(int level, long target, long message);
}
