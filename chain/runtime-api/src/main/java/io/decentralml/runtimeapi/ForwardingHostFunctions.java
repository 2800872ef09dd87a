package io.decentralml.runtimeapi;

import org.jspecify.annotations.Nullable;

/** A host that passes everything on; what extends it says what it does differently. */
public abstract class ForwardingHostFunctions implements HostFunctions {
  private final HostFunctions host;

  /** In front of {@code host}. */
  protected ForwardingHostFunctions(HostFunctions host) {
    this.host = host;
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    return host.storageGet(key);
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    host.storageSet(key, value);
  }

  @Override
  public void storageClear(byte[] key) {
    host.storageClear(key);
  }

  @Override
  public boolean storageExists(byte[] key) {
    return host.storageExists(key);
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    return host.storageClearPrefix(prefix, limit);
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
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
    host.storageStartTransaction();
  }

  @Override
  public void storageRollbackTransaction() {
    host.storageRollbackTransaction();
  }

  @Override
  public void storageCommitTransaction() {
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
