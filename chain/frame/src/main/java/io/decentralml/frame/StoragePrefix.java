package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;
import org.jspecify.annotations.Nullable;

/** The 32 bytes that all keys of one storage item start with; hashed when they are first needed. */
final class StoragePrefix {
  private final HostFunctions host;
  private final byte[] pallet;
  private final byte[] item;
  private byte @Nullable [] hashed;

  StoragePrefix(HostFunctions host, byte[] pallet, byte[] item) {
    this.host = host;
    this.pallet = pallet;
    this.item = item;
  }

  /** The prefix itself; the array is shared and must not change. */
  byte[] bytes() {
    byte[] known = hashed;
    if (known == null) {
      known = StorageHasher.join(host.twox128(pallet), host.twox128(item));
      hashed = known;
    }
    return known;
  }

  /** A key under the prefix. */
  byte[] with(byte[] suffix) {
    return StorageHasher.join(bytes(), suffix);
  }
}
