package io.decentralml.weights;

import io.decentralml.runtimeapi.ForwardingHostFunctions;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.weights.CountingRuntime.Keys;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and notes the storage keys. */
final class CountingHost extends ForwardingHostFunctions {
  private final Keys keys = new Keys(new HashSet<>(), new HashSet<>());

  CountingHost(HostFunctions host) {
    super(host);
  }

  Keys keys() {
    return keys;
  }

  private static void note(Set<Bytes> keys, byte[] key) {
    keys.add(Bytes.wrap(key.clone()));
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    note(keys.read(), key);
    return super.storageGet(key);
  }

  @Override
  public boolean storageExists(byte[] key) {
    note(keys.read(), key);
    return super.storageExists(key);
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    note(keys.read(), key);
    return super.storageNextKey(key);
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    note(keys.written(), key);
    super.storageSet(key, value);
  }

  @Override
  public void storageClear(byte[] key) {
    note(keys.written(), key);
    super.storageClear(key);
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    note(keys.written(), key);
    super.storageAppend(key, item);
  }

  /** The keys are not told, so a number stands for each that was removed. */
  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    ClearPrefixResult result = super.storageClearPrefix(prefix, limit);
    for (int i = 0; i < result.removed(); i++) {
      keys.written().add(Bytes.utf8("removed " + i));
    }
    return result;
  }
}
