package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;

/** How a map's key becomes part of a storage key. The order is wire format. */
public enum StorageHasher {
  BLAKE2_128(0),
  BLAKE2_256(0),
  BLAKE2_128_CONCAT(16),
  TWOX_128(0),
  TWOX_256(0),
  TWOX_64_CONCAT(8),
  IDENTITY(0);

  private final int hashLength;

  StorageHasher(int hashLength) {
    this.hashLength = hashLength;
  }

  /** Bytes of hash that stand before the key, of a reversible hasher. */
  public int hashLength() {
    return hashLength;
  }

  /** The part of the storage key for an encoded map key. */
  public byte[] hash(HostFunctions host, byte[] key) {
    return switch (this) {
      case BLAKE2_128 -> host.blake2b128(key);
      case BLAKE2_256 -> host.blake2b256(key);
      case BLAKE2_128_CONCAT -> join(host.blake2b128(key), key);
      case TWOX_128 -> host.twox128(key);
      case TWOX_256 -> host.twox256(key);
      case TWOX_64_CONCAT -> join(host.twox64(key), key);
      case IDENTITY -> key;
    };
  }

  static byte[] join(byte[] left, byte[] right) {
    byte[] joined = new byte[left.length + right.length];
    System.arraycopy(left, 0, joined, 0, left.length);
    System.arraycopy(right, 0, joined, left.length, right.length);
    return joined;
  }
}
