package io.decentralml.runtimewasm;

import org.teavm.interop.Address;

/** Bytes as hosts pass them: the address in the low, the length in the high 32 bits of a number. */
final class Span {
  private Span() {}

  /** The span of {@code bytes}, where they are. */
  static long of(byte[] bytes) {
    return (long) bytes.length << 32 | Address.ofData(bytes).toInt() & 0xffffffffL;
  }

  /** The address of {@code bytes}, for values of fixed length. */
  static int address(byte[] bytes) {
    return Address.ofData(bytes).toInt();
  }

  /** A copy of what lies at {@code span}, which the host allocated; it is freed. */
  static byte[] take(long span) {
    int address = (int) span;
    byte[] bytes = copy(address, (int) (span >>> 32));
    HostImports.free(address);
    return bytes;
  }

  /**
   * A copy of {@code length} bytes at {@code address}, which the host allocated; they are freed.
   */
  static byte[] take(int address, int length) {
    byte[] bytes = copy(address, length);
    HostImports.free(address);
    return bytes;
  }

  /** A copy of {@code length} bytes at {@code address}. */
  static byte[] copy(int address, int length) {
    byte[] bytes = new byte[length];
    Address from = Address.fromInt(address);
    for (int i = 0; i < length; i++) {
      bytes[i] = from.add(i).getByte();
    }
    return bytes;
  }
}
