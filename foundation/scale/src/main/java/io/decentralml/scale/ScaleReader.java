package io.decentralml.scale;

import org.jspecify.annotations.Nullable;

/**
 * Reads SCALE bytes from front to back. The first mistake makes the reader fail for good: it keeps
 * the place and the reason, and every later read answers zero. Callers therefore check {@link
 * #failed()} where they build a value, not at every byte. Not safe for use by several threads.
 */
public final class ScaleReader {
  /** Deepest nesting of values within values. */
  public static final int MAX_DEPTH = 256;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int depth;
  private @Nullable String expected;

  /** Reads all of {@code bytes}, which must not change meanwhile. */
  public ScaleReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads {@code bytes} from {@code start} up to but not including {@code end}. */
  public ScaleReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Whether the input was malformed. */
  public boolean failed() {
    return expected != null;
  }

  /** The offset of the next byte. */
  public int position() {
    return position;
  }

  /** Bytes that are still to be read; 0 after a failure. */
  public int remaining() {
    return failed() ? 0 : end - position;
  }

  /** Marks the input as malformed here; the first reason is kept. */
  public void fail(String expectedInstead) {
    if (expected == null) {
      expected = expectedInstead;
    }
  }

  /** The failure as a result of any type; only after {@link #failed()}. */
  public <T> Decoded.Malformed<T> malformed() {
    return new Decoded.Malformed<>(position, expected == null ? "a value" : expected);
  }

  /** Whether {@code count} more bytes are there; fails the reader if not. */
  private boolean has(int count) {
    if (failed()) {
      return false;
    }
    if (count > end - position) {
      fail("more bytes");
      return false;
    }
    return true;
  }

  /** A byte as 0..255. */
  public int u8() {
    return has(1) ? bytes[position++] & 0xff : 0;
  }

  /** Two bytes as 0..65535. */
  public int u16() {
    return (int) little(2);
  }

  /** Four bytes; read the answer as unsigned. */
  public int u32() {
    return (int) little(4);
  }

  /** Eight bytes; read the answer as unsigned. */
  public long u64() {
    return little(8);
  }

  /** Sixteen bytes. */
  public U128 u128() {
    long low = little(8);
    long high = little(8);
    return U128.of(high, low);
  }

  /** Thirty-two bytes. */
  public U256 u256() {
    U128 low = u128();
    return new U256(u128(), low);
  }

  private long little(int count) {
    if (!has(count)) {
      return 0;
    }
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[position + i] & 0xff);
    }
    position += count;
    return value;
  }

  /** A byte that must be 0 or 1. */
  public boolean bool() {
    int value = u8();
    if (value > 1) {
      position--;
      fail("a boolean (0 or 1)");
    }
    return value == 1;
  }

  /** A compact number of at most 32 bits; read the answer as unsigned. */
  public int compactU32() {
    return (int) smallCompact(32);
  }

  /** A compact number of at most 64 bits; read the answer as unsigned. */
  public long compactU64() {
    return smallCompact(64);
  }

  /** One byte is by far the commonest form, and needs no 128 bits. */
  private long smallCompact(int bits) {
    if (position < end && (bytes[position] & 3) == 0 && expected == null) {
      return (bytes[position++] & 0xffL) >>> 2;
    }
    return compact(bits).low();
  }

  /** A compact number of at most 128 bits. */
  public U128 compactU128() {
    return compact(128);
  }

  /** A compact number in its shortest form, the only form that is accepted. */
  private U128 compact(int bits) {
    int start = position;
    int first = u8();
    U128 value =
        switch (first & 3) {
          case 0 -> U128.of(first >>> 2);
          case 1 -> U128.of(atLeast(1L << 6, (first | ((long) u8() << 8)) >>> 2));
          case 2 -> U128.of(atLeast(1L << 14, (first | (little(3) << 8)) >>> 2));
          default -> bigCompact((first >>> 2) + 4);
        };
    if (value.bitLength() > bits) {
      position = start;
      fail("a compact number of at most " + bits + " bits");
      return U128.ZERO;
    }
    return value;
  }

  private long atLeast(long minimum, long value) {
    if (value < minimum) {
      fail("a compact number in its shortest form");
    }
    return value;
  }

  private U128 bigCompact(int count) {
    if (count > 16) {
      fail("a compact number of at most 128 bits");
      return U128.ZERO;
    }
    long low = little(Math.min(count, 8));
    long high = count > 8 ? little(count - 8) : 0;
    U128 value = U128.of(high, low);
    boolean shortest = count == 4 ? value.bitLength() > 30 : value.bitLength() > 8 * (count - 1);
    if (!shortest) {
      fail("a compact number in its shortest form");
    }
    return value;
  }

  /** The next {@code count} bytes, copied; empty after a failure. */
  public byte[] bytes(int count) {
    if (count < 0 || !has(count)) {
      fail("a length that is not negative");
      return new byte[0];
    }
    byte[] copy = new byte[count];
    System.arraycopy(bytes, position, copy, 0, count);
    position += count;
    return copy;
  }

  /** Compact length, then that many bytes. */
  public byte[] lengthPrefixedBytes() {
    return bytes(length(1));
  }

  /** Compact length, then that many bytes of UTF-8. */
  public String string() {
    byte[] text = lengthPrefixedBytes();
    if (!Utf8.isValid(text)) {
      fail("UTF-8 text");
      return "";
    }
    return Utf8.decode(text);
  }

  /**
   * The compact count of a sequence, checked against the bytes left before anything is allocated.
   *
   * @param itemBytes the fewest bytes that one item takes; 0 is treated as 1, so that a sequence of
   *     empty items cannot claim a boundless count
   */
  public int length(int itemBytes) {
    int start = position;
    int count = compactU32();
    if (failed()) {
      return 0;
    }
    if (Integer.compareUnsigned(count, remaining() / Math.max(1, itemBytes)) > 0) {
      position = start;
      fail("a sequence that fits the bytes left");
      return 0;
    }
    return count;
  }

  /**
   * Goes one level deeper; pair it with {@link #leave()}. Answers false, and fails, beyond {@link
   * #MAX_DEPTH}.
   */
  public boolean enter() {
    if (++depth > MAX_DEPTH) {
      fail("at most " + MAX_DEPTH + " nested values");
    }
    return !failed();
  }

  /** Comes back from {@link #enter()}. */
  public void leave() {
    depth--;
  }
}
