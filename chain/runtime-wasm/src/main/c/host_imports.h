/* What HostImports.java declares, for C: functions of the platform (rt_) and of a Polkadot host (ext_, the import module "env").
   clang refuses a call of a function that is missing here. */
#pragma once
#include <stdint.h>

int32_t rt_function(void);
int64_t rt_input(void);
void rt_return(int64_t span);
void ext_allocator_free_version_1(int32_t address);
int64_t ext_storage_get_version_1(int64_t key);
void ext_storage_set_version_1(int64_t key, int64_t value);
void ext_storage_clear_version_1(int64_t key);
int32_t ext_storage_exists_version_1(int64_t key);
int64_t ext_storage_clear_prefix_version_2(int64_t prefix, int64_t limit);
void ext_storage_append_version_1(int64_t key, int64_t item);
int64_t ext_storage_next_key_version_1(int64_t key);
int64_t ext_storage_root_version_2(int32_t state_version);
void ext_storage_start_transaction_version_1(void);
void ext_storage_rollback_transaction_version_1(void);
void ext_storage_commit_transaction_version_1(void);
int32_t ext_hashing_blake2_128_version_1(int64_t data);
int32_t ext_hashing_blake2_256_version_1(int64_t data);
int32_t ext_hashing_twox_64_version_1(int64_t data);
int32_t ext_hashing_twox_128_version_1(int64_t data);
int32_t ext_hashing_twox_256_version_1(int64_t data);
int32_t ext_hashing_keccak_256_version_1(int64_t data);
int32_t ext_hashing_sha2_256_version_1(int64_t data);
int32_t ext_trie_blake2_256_ordered_root_version_2(int64_t values, int32_t state_version);
int32_t ext_crypto_sr25519_verify_version_2(int32_t signature, int64_t message, int32_t public_key);
int32_t ext_crypto_ed25519_verify_version_1(int32_t signature, int64_t message, int32_t public_key);
int64_t ext_crypto_secp256k1_ecdsa_recover_compressed_version_2(int32_t signature, int32_t hash);
int32_t ext_crypto_sr25519_generate_version_1(int32_t key_type, int64_t seed);
int32_t ext_crypto_ed25519_generate_version_1(int32_t key_type, int64_t seed);
int64_t ext_misc_runtime_version_version_1(int64_t code);
void ext_logging_log_version_1(int32_t level, int64_t target, int64_t message);
