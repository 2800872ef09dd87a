package io.decentralml.frame;

import io.decentralml.scale.Utf8;
import org.jspecify.annotations.Nullable;

/** The 32 bytes that all keys of one storage item start with; hashed when they are first needed. */
final class StoragePrefix {
  private final PalletStorage pallet;
  private final String item;
  private byte @Nullable [] hashed;

  StoragePrefix(PalletStorage pallet, String item) {
    this.pallet = pallet;
    this.item = item;
  }

  /** A copy of the prefix. */
  byte[] bytes() {
    return shared().clone();
  }

  /** A key under the prefix. */
  byte[] with(byte[] suffix) {
    return StorageHasher.join(shared(), suffix);
  }

  private byte[] shared() {
    byte[] known = hashed;
    if (known == null) {
      byte[] hash = pallet.host().twox128(Utf8.encode(item));
      known = StorageHasher.join(pallet.hashedPrefix(), hash);
      hashed = known;
    }
    return known;
  }
}
