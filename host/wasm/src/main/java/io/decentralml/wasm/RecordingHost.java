package io.decentralml.wasm;

import io.decentralml.runtimeapi.HostFunctions;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and remembers a digest of all that changed the state, in order. */
final class RecordingHost implements HostFunctions {
  private final HostFunctions host;
  private long changes;
  private int openTransactions;

  RecordingHost(HostFunctions host) {
    this.host = host;
  }

  /** Equal for equal changes; different, but for one case in 2^64, for different ones. */
  long changes() {
    return changes;
  }

  /** Undoes what stands in transactions that a trap left open. */
  void rollbackOpenTransactions() {
    while (openTransactions > 0) {
      storageRollbackTransaction();
    }
  }

  private void note(String change, byte[]... what) {
    long mixed = changes * 31 + change.hashCode();
    for (byte[] each : what) {
      for (byte one : each) {
        mixed = (mixed ^ one) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
      }
      mixed = (mixed ^ each.length) * 0xbf58476d1ce4e5b9L;
    }
    changes = mixed;
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    return host.storageGet(key);
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    note("set", key, value);
    host.storageSet(key, value);
  }

  @Override
  public void storageClear(byte[] key) {
    note("clear", key);
    host.storageClear(key);
  }

  @Override
  public boolean storageExists(byte[] key) {
    return host.storageExists(key);
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    note("clear prefix", prefix, Integer.toString(limit).getBytes(StandardCharsets.US_ASCII));
    return host.storageClearPrefix(prefix, limit);
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    note("append", key, item);
    host.storageAppend(key, item);
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    return host.storageNextKey(key);
  }

  @Override
  public byte[] storageRoot(int stateVersion) {
    return host.storageRoot(stateVersion);
  }

  @Override
  public void storageStartTransaction() {
    note("start");
    openTransactions++;
    host.storageStartTransaction();
  }

  @Override
  public void storageRollbackTransaction() {
    note("rollback");
    openTransactions--;
    host.storageRollbackTransaction();
  }

  @Override
  public void storageCommitTransaction() {
    note("commit");
    openTransactions--;
    host.storageCommitTransaction();
  }

  @Override
  public byte[] blake2b128(byte[] data) {
    return host.blake2b128(data);
  }

  @Override
  public byte[] blake2b256(byte[] data) {
    return host.blake2b256(data);
  }

  @Override
  public byte[] twox64(byte[] data) {
    return host.twox64(data);
  }

  @Override
  public byte[] twox128(byte[] data) {
    return host.twox128(data);
  }

  @Override
  public byte[] twox256(byte[] data) {
    return host.twox256(data);
  }

  @Override
  public byte[] keccak256(byte[] data) {
    return host.keccak256(data);
  }

  @Override
  public byte[] sha256(byte[] data) {
    return host.sha256(data);
  }

  @Override
  public byte[] orderedTrieRoot(byte[][] values, int stateVersion) {
    return host.orderedTrieRoot(values, stateVersion);
  }

  @Override
  public boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return host.sr25519Verify(signature, message, publicKey);
  }

  @Override
  public boolean ed25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return host.ed25519Verify(signature, message, publicKey);
  }

  @Override
  public byte @Nullable [] secp256k1RecoverCompressed(byte[] signature, byte[] hash) {
    return host.secp256k1RecoverCompressed(signature, hash);
  }

  @Override
  public byte[] sr25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return host.sr25519Generate(keyType, seed);
  }

  @Override
  public byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return host.ed25519Generate(keyType, seed);
  }

  @Override
  public byte @Nullable [] runtimeVersion(byte[] code) {
    return host.runtimeVersion(code);
  }

  @Override
  public void log(LogLevel level, String target, String message) {
    host.log(level, target, message);
  }
}
