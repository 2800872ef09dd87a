package io.decentralml.wasm;

import io.decentralml.runtimeapi.HostFunctions.ClearPrefixOutcome;
import io.decentralml.runtimeapi.HostFunctions.ClearPrefixResult;
import io.decentralml.runtimeapi.HostFunctions.LogLevel;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that this host lends to a module, by their names.
 *
 * <p>Source: Polkadot specification, appendix B "Polkadot Host API".
 */
final class HostTable {
  /** A function of the host; functions without an answer give 0. */
  interface Function {
    long call(HostCall call);
  }

  /** A function of the host that answers nothing. */
  private interface Procedure {
    void call(HostCall call);
  }

  private static final int MOST_LOG_LEVEL = 5;

  private final Map<String, Function> functions = new HashMap<>();

  private HostTable() {
    memory();
    storage();
    transactions();
    hashing();
    signatures();
    miscellany();
  }

  /** All functions of this host. */
  static HostTable standard() {
    return new HostTable();
  }

  /** The function of that name. */
  @Nullable Function find(String name) {
    return functions.get(name);
  }

  private void function(String name, Function function) {
    functions.put("ext_" + name, function);
  }

  private void procedure(String name, Procedure procedure) {
    function(
        name,
        call -> {
          procedure.call(call);
          return 0;
        });
  }

  private void memory() {
    function("allocator_malloc_version_1", call -> call.allocator().allocate(call.number(0)));
    procedure("allocator_free_version_1", call -> call.allocator().release(call.number(0)));
  }

  private void storage() {
    function(
        "storage_get_version_1", call -> call.optionalSpan(call.host().storageGet(call.bytes(0))));
    procedure(
        "storage_set_version_1", call -> call.host().storageSet(call.bytes(0), call.bytes(1)));
    procedure("storage_clear_version_1", call -> call.host().storageClear(call.bytes(0)));
    function("storage_exists_version_1", call -> call.host().storageExists(call.bytes(0)) ? 1 : 0);
    function("storage_clear_prefix_version_2", HostTable::clearPrefix);
    procedure(
        "storage_append_version_1",
        call -> call.host().storageAppend(call.bytes(0), call.bytes(1)));
    function(
        "storage_next_key_version_1",
        call -> call.optionalSpan(call.host().storageNextKey(call.bytes(0))));
    function("storage_root_version_2", call -> call.span(call.host().storageRoot(call.number(0))));
  }

  private static long clearPrefix(HostCall call) {
    ScaleReader limit = call.option(1);
    ClearPrefixResult result =
        call.host().storageClearPrefix(call.bytes(0), limit == null ? -1 : limit.u32());
    ScaleWriter out = new ScaleWriter();
    out.u8(result.outcome() == ClearPrefixOutcome.ALL_REMOVED ? 0 : 1);
    out.u32(result.removed());
    return call.span(out.toBytes());
  }

  private void transactions() {
    procedure("storage_start_transaction_version_1", call -> call.host().storageStartTransaction());
    procedure(
        "storage_rollback_transaction_version_1", call -> call.host().storageRollbackTransaction());
    procedure(
        "storage_commit_transaction_version_1", call -> call.host().storageCommitTransaction());
  }

  private void hashing() {
    function(
        "hashing_blake2_128_version_1",
        call -> call.address(call.host().blake2b128(call.bytes(0))));
    function(
        "hashing_blake2_256_version_1",
        call -> call.address(call.host().blake2b256(call.bytes(0))));
    function("hashing_twox_64_version_1", call -> call.address(call.host().twox64(call.bytes(0))));
    function(
        "hashing_twox_128_version_1", call -> call.address(call.host().twox128(call.bytes(0))));
    function(
        "hashing_twox_256_version_1", call -> call.address(call.host().twox256(call.bytes(0))));
    function(
        "hashing_keccak_256_version_1", call -> call.address(call.host().keccak256(call.bytes(0))));
    function("hashing_sha2_256_version_1", call -> call.address(call.host().sha256(call.bytes(0))));
    function(
        "trie_blake2_256_ordered_root_version_2",
        call -> call.address(call.host().orderedTrieRoot(values(call), call.number(1))));
  }

  private static byte[][] values(HostCall call) {
    ScaleReader in = new ScaleReader(call.bytes(0));
    byte[][] values = new byte[in.compactU32()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.lengthPrefixedBytes();
    }
    return values;
  }

  private void signatures() {
    function(
        "crypto_sr25519_verify_version_2",
        call ->
            call.host().sr25519Verify(call.bytes(0, 64), call.bytes(1), call.bytes(2, 32)) ? 1 : 0);
    function(
        "crypto_ed25519_verify_version_1",
        call ->
            call.host().ed25519Verify(call.bytes(0, 64), call.bytes(1), call.bytes(2, 32)) ? 1 : 0);
    function("crypto_secp256k1_ecdsa_recover_compressed_version_2", HostTable::recover);
    function(
        "crypto_sr25519_generate_version_1",
        call -> call.address(call.host().sr25519Generate(call.bytes(0, 4), seed(call))));
    function(
        "crypto_ed25519_generate_version_1",
        call -> call.address(call.host().ed25519Generate(call.bytes(0, 4), seed(call))));
  }

  /** Answers SCALE's {@code Result<[u8; 33], error>}; 2 is a bad signature. */
  private static long recover(HostCall call) {
    byte[] key = call.host().secp256k1RecoverCompressed(call.bytes(0, 65), call.bytes(1, 32));
    ScaleWriter out = new ScaleWriter();
    out.u8(key == null ? 1 : 0);
    if (key == null) {
      out.u8(2);
    } else {
      out.raw(key);
    }
    return call.span(out.toBytes());
  }

  private static byte @Nullable [] seed(HostCall call) {
    ScaleReader seed = call.option(1);
    return seed == null ? null : seed.lengthPrefixedBytes();
  }

  private void miscellany() {
    function(
        "misc_runtime_version_version_1",
        call -> call.optionalSpan(call.host().runtimeVersion(call.bytes(0))));
    procedure("logging_log_version_1", HostTable::log);
    function("logging_max_level_version_1", _ -> MOST_LOG_LEVEL);
  }

  private static void log(HostCall call) {
    LogLevel[] levels = LogLevel.values();
    LogLevel level = levels[Math.clamp(call.number(0), 0, levels.length - 1)];
    call.host()
        .log(
            level,
            new String(call.bytes(1), StandardCharsets.UTF_8),
            new String(call.bytes(2), StandardCharsets.UTF_8));
  }
}
