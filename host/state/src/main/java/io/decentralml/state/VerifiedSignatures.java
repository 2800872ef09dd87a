package io.decentralml.state;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.Sr25519;
import io.decentralml.scale.Bytes;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers sr25519 signatures that proved right, since one node verifies the same transaction in
 * its pool, while it makes a block and while it imports it. Bounded; a slot of the table holds
 * whatever came last. Safe for several threads.
 */
public final class VerifiedSignatures {
  private final AtomicReferenceArray<@Nullable Bytes> known;
  private final int mask;

  /**
   * An empty memory.
   *
   * @param capacity the most signatures that it keeps, about 100 bytes each; a power of two
   */
  public VerifiedSignatures(int capacity) {
    if (capacity < 1 || Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is not a power of two");
    }
    known = new AtomicReferenceArray<>(capacity);
    mask = capacity - 1;
  }

  /** As {@link Sr25519#verify}, at the price of a hash if the answer was true lately. */
  public boolean verify(byte[] signature, byte[] message, byte[] publicKey) {
    if (signature.length != Sr25519.SIGNATURE_BYTES
        || publicKey.length != Sr25519.PUBLIC_KEY_BYTES) {
      return false;
    }
    Bytes digest = Bytes.wrap(Blake2b.hash256(signature, publicKey, message));
    int slot = (digest.at(0) | digest.at(1) << 8 | digest.at(2) << 16) & mask;
    if (digest.equals(known.get(slot))) {
      return true;
    }
    boolean right = Sr25519.verify(signature, message, publicKey);
    if (right) {
      known.lazySet(slot, digest);
    }
    return right;
  }
}
