package io.decentralml.scale;

import java.util.Arrays;

/** Collects SCALE bytes. Not safe for use by several threads. */
public final class ScaleWriter {
  private byte[] bytes;
  private int size;

  /** An empty writer. */
  public ScaleWriter() {
    this(64);
  }

  /** An empty writer with room for {@code capacity} bytes before it grows. */
  public ScaleWriter(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /** Everything written so far, copied. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** The low eight bits of {@code value}. */
  public void u8(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** The low sixteen bits of {@code value}. */
  public void u16(int value) {
    little(value, 2);
  }

  /** All of {@code value}, as unsigned. */
  public void u32(int value) {
    little(value, 4);
  }

  /** All of {@code value}, as unsigned. */
  public void u64(long value) {
    little(value, 8);
  }

  /** Sixteen bytes. */
  public void u128(U128 value) {
    little(value.low(), 8);
    little(value.high(), 8);
  }

  /** Thirty-two bytes. */
  public void u256(U256 value) {
    u128(value.low());
    u128(value.high());
  }

  private void little(long value, int count) {
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) (value >>> (8 * i));
    }
  }

  /** 1 for true, 0 for false. */
  public void bool(boolean value) {
    u8(value ? 1 : 0);
  }

  /** A compact number; {@code value} is unsigned. */
  public void compactU32(int value) {
    compactU64(Integer.toUnsignedLong(value));
  }

  /** A compact number; {@code value} is unsigned. */
  public void compactU64(long value) {
    int bits = 64 - Long.numberOfLeadingZeros(value);
    if (bits <= 6) {
      u8((int) value << 2);
    } else if (bits <= 14) {
      u16(((int) value << 2) | 1);
    } else if (bits <= 30) {
      u32(((int) value << 2) | 2);
    } else {
      bigCompact(U128.of(value), bits);
    }
  }

  /** A compact number. */
  public void compactU128(U128 value) {
    int bits = value.bitLength();
    if (bits <= 30) {
      compactU64(value.low());
    } else {
      bigCompact(value, bits);
    }
  }

  private void bigCompact(U128 value, int bits) {
    int count = Math.max(4, (bits + 7) / 8);
    u8(((count - 4) << 2) | 3);
    little(value.low(), Math.min(count, 8));
    if (count > 8) {
      little(value.high(), count - 8);
    }
  }

  /** {@code value} as it is, without a length. */
  public void raw(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** {@code value} as it is, without a length. */
  public void raw(Bytes value) {
    reserve(value.length());
    value.copyTo(bytes, size);
    size += value.length();
  }

  /** Compact length, then {@code value}. */
  public void lengthPrefixedBytes(byte[] value) {
    compactU32(value.length);
    raw(value);
  }

  /** Compact length in bytes, then UTF-8. */
  public void string(String value) {
    lengthPrefixedBytes(Utf8.encode(value));
  }
}
