package io.decentralml.runtimeapi;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.Ecdsa;
import io.decentralml.crypto.Ed25519;
import io.decentralml.crypto.Keccak256;
import io.decentralml.crypto.Sha256;
import io.decentralml.crypto.Sr25519;
import io.decentralml.crypto.Twox;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A host for tests that keeps its state in memory. Its storage root is no trie root, but two states
 * are equal exactly when their roots are. Guarded by nothing: one thread at a time.
 */
public final class MemoryHost implements HostFunctions {
  private final Deque<NavigableMap<Bytes, Bytes>> saved = new ArrayDeque<>();
  private final List<String> log = new ArrayList<>();
  private final NavigableMap<Bytes, Bytes> versions = new TreeMap<>();
  private NavigableMap<Bytes, Bytes> state = new TreeMap<>();

  /** A copy of the whole state. */
  public NavigableMap<Bytes, Bytes> state() {
    return new TreeMap<>(state);
  }

  /** From now on the host reads {@code version}, encoded, out of {@code code}. */
  public void putRuntimeVersion(Bytes code, Bytes version) {
    versions.put(code, version);
  }

  @Override
  public byte @Nullable [] runtimeVersion(byte[] code) {
    Bytes version = versions.get(Bytes.copyOf(code));
    return version == null ? null : version.toArray();
  }

  /** Lines that the runtime logged. */
  public List<String> log() {
    return List.copyOf(log);
  }

  /** How many nested transactions are open. */
  public int openTransactions() {
    return saved.size();
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    Bytes value = state.get(Bytes.copyOf(key));
    return value == null ? null : value.toArray();
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    state.put(Bytes.copyOf(key), Bytes.copyOf(value));
  }

  @Override
  public void storageClear(byte[] key) {
    state.remove(Bytes.copyOf(key));
  }

  @Override
  public boolean storageExists(byte[] key) {
    return state.containsKey(Bytes.copyOf(key));
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    List<Bytes> keys = new ArrayList<>();
    for (Bytes key : state.tailMap(Bytes.copyOf(prefix)).keySet()) {
      if (!startsWith(key, prefix)) {
        break;
      }
      keys.add(key);
    }
    int removed = limit < 0 ? keys.size() : Math.min(limit, keys.size());
    keys.subList(0, removed).forEach(state::remove);
    return new ClearPrefixResult(
        removed,
        removed == keys.size()
            ? ClearPrefixOutcome.ALL_REMOVED
            : ClearPrefixOutcome.SOME_REMAINING);
  }

  private static boolean startsWith(Bytes key, byte[] prefix) {
    if (key.length() < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (key.at(i) != (prefix[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    byte[] before = storageGet(key);
    ScaleReader in = new ScaleReader(before == null ? new byte[1] : before);
    int count = in.compactU32();
    byte[] items = in.failed() ? new byte[0] : in.bytes(in.remaining());
    ScaleWriter out = new ScaleWriter();
    out.compactU32(in.failed() ? 1 : count + 1);
    out.raw(Bytes.wrap(items));
    out.raw(Bytes.wrap(item));
    storageSet(key, out.toBytes());
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    Bytes from = Bytes.copyOf(key);
    for (Bytes next : state.tailMap(from).keySet()) {
      if (!next.equals(from)) {
        return next.toArray();
      }
    }
    return null;
  }

  @Override
  public byte[] storageRoot(int stateVersion) {
    ScaleWriter out = new ScaleWriter();
    state.forEach((key, value) -> {
      out.compactU32(key.length());
      out.raw(key);
      out.compactU32(value.length());
      out.raw(value);
    });
    return Blake2b.hash256(out.toBytes());
  }

  @Override
  public void storageStartTransaction() {
    saved.push(new TreeMap<>(state));
  }

  @Override
  public void storageRollbackTransaction() {
    state = saved.pop();
  }

  @Override
  public void storageCommitTransaction() {
    saved.pop();
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
    ScaleWriter out = new ScaleWriter();
    for (byte[] value : values) {
      out.compactU32(value.length);
      out.raw(Bytes.wrap(value));
    }
    return Blake2b.hash256(out.toBytes());
  }

  @Override
  public boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return Sr25519.verify(signature, message, publicKey);
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
    return Blake2b.hash256(seed == null ? keyType : seed);
  }

  @Override
  public byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return Blake2b.hash256(seed == null ? keyType : seed);
  }

  @Override
  public void log(LogLevel level, String target, String message) {
    log.add(level + " " + target + ": " + message);
  }
}
