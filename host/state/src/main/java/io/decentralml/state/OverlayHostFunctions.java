package io.decentralml.state;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.Ecdsa;
import io.decentralml.crypto.Ed25519;
import io.decentralml.crypto.Keccak256;
import io.decentralml.crypto.Sha256;
import io.decentralml.crypto.Twox;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.TrieRoots;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host whose storage is an overlay. As in Substrate, the roots of child tries, under {@code
 * :child_storage:}, are not the runtime's to write: such writes do nothing. Not safe for several
 * threads, as its overlay.
 */
public final class OverlayHostFunctions implements HostFunctions {
  private static final Bytes CHILD_STORAGE = Bytes.utf8(":child_storage:");

  private final StateOverlay overlay;
  private final HostServices services;

  /** A host over {@code overlay}. */
  public OverlayHostFunctions(StateOverlay overlay, HostServices services) {
    this.overlay = overlay;
    this.services = services;
  }

  private static byte @Nullable [] orNull(Optional<Bytes> bytes) {
    return bytes.isPresent() ? bytes.get().toArray() : null;
  }

  private boolean isReserved(Bytes key) {
    if (!Prefixes.starts(key, CHILD_STORAGE)) {
      return false;
    }
    services.log().log(LogLevel.WARN, "storage", "the runtime may not write " + key);
    return true;
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    return orNull(overlay.get(Bytes.wrap(key)));
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    Bytes name = Bytes.wrap(key);
    if (!isReserved(name)) {
      overlay.set(name, Bytes.wrap(value));
    }
  }

  @Override
  public void storageClear(byte[] key) {
    Bytes name = Bytes.wrap(key);
    if (!isReserved(name)) {
      overlay.clear(name);
    }
  }

  @Override
  public boolean storageExists(byte[] key) {
    return overlay.exists(Bytes.wrap(key));
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    Bytes start = Bytes.wrap(prefix);
    if (Prefixes.starts(CHILD_STORAGE, start) || isReserved(start)) {
      return new ClearPrefixResult(0, ClearPrefixOutcome.ALL_REMOVED);
    }
    PrefixRemoval removal =
        limit < 0 ? overlay.clearPrefix(start) : overlay.clearPrefix(start, limit);
    return new ClearPrefixResult(
        removal.visited(),
        switch (removal.outcome()) {
          case ALL_REMOVED -> ClearPrefixOutcome.ALL_REMOVED;
          case SOME_REMAINING -> ClearPrefixOutcome.SOME_REMAINING;
        });
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    Bytes name = Bytes.wrap(key);
    if (!isReserved(name)) {
      overlay.append(name, Bytes.wrap(item));
    }
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    return orNull(overlay.nextKey(Bytes.wrap(key)));
  }

  @Override
  public byte[] storageRoot(int stateVersion) {
    return overlay.root(StateVersion.of(stateVersion)).toArray();
  }

  @Override
  public void storageStartTransaction() {
    overlay.startTransaction();
  }

  @Override
  public void storageRollbackTransaction() {
    overlay.rollbackTransaction();
  }

  @Override
  public void storageCommitTransaction() {
    overlay.commitTransaction();
  }

  @Override
  public byte[] blake2b128(byte[] data) {
    return Blake2b.hash128(data);
  }

  @Override
  public byte[] blake2b256(byte[] data) {
    return Blake2b.hash256(data);
  }

  @Override
  public byte[] twox64(byte[] data) {
    return Twox.twox64(data);
  }

  @Override
  public byte[] twox128(byte[] data) {
    return Twox.twox128(data);
  }

  @Override
  public byte[] twox256(byte[] data) {
    return Twox.twox256(data);
  }

  @Override
  public byte[] keccak256(byte[] data) {
    return Keccak256.hash(data);
  }

  @Override
  public byte[] sha256(byte[] data) {
    return Sha256.hash(data);
  }

  @Override
  public byte[] orderedTrieRoot(byte[][] values, int stateVersion) {
    return TrieRoots.ordered(
            Arrays.stream(values).map(Bytes::wrap).toList(), StateVersion.of(stateVersion))
        .toArray();
  }

  @Override
  public boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return services.signatures().verify(signature, message, publicKey);
  }

  @Override
  public boolean ed25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return Ed25519.verify(signature, message, publicKey);
  }

  @Override
  public byte @Nullable [] secp256k1RecoverCompressed(byte[] signature, byte[] hash) {
    return Ecdsa.recover(signature, hash).orElse(null);
  }

  @Override
  public byte[] sr25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return services
        .keystore()
        .generateSr25519(Bytes.wrap(keyType), Optional.ofNullable(seed).map(Bytes::wrap))
        .toArray();
  }

  @Override
  public byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return services
        .keystore()
        .generateEd25519(Bytes.wrap(keyType), Optional.ofNullable(seed).map(Bytes::wrap))
        .toArray();
  }

  @Override
  public byte @Nullable [] runtimeVersion(byte[] code) {
    return services.versions().version(code);
  }

  @Override
  public void log(LogLevel level, String target, String message) {
    services.log().log(level, target, message);
  }
}
