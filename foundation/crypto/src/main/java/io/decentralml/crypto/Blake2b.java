package io.decentralml.crypto;

/**
 * BLAKE2b without key, salt or personalisation, at the output sizes that Substrate uses.
 * Thread-safe: each call has its own state.
 *
 * <p>Source: RFC 7693.
 */
public final class Blake2b {
  private Blake2b() {}

  /** The 8-byte hash of {@code input}. */
  public static byte[] hash64(byte[] input) {
    return hash(8, input, 0, input.length);
  }

  /** The 16-byte hash of {@code input}. */
  public static byte[] hash128(byte[] input) {
    return hash(16, input, 0, input.length);
  }

  /** The 32-byte hash of {@code input}. */
  public static byte[] hash256(byte[] input) {
    return hash(32, input, 0, input.length);
  }

  /** The 32-byte hash of the {@code length} bytes of {@code input} from {@code offset} on. */
  public static byte[] hash256(byte[] input, int offset, int length) {
    return hash(32, input, offset, length);
  }

  /** The 32-byte hash of {@code parts} written one after another. */
  public static byte[] hash256(byte[]... parts) {
    return hash(32, parts);
  }

  /** The 64-byte hash of {@code input}. */
  public static byte[] hash512(byte[] input) {
    return hash(64, input, 0, input.length);
  }

  /** The 64-byte hash of {@code parts} written one after another. */
  public static byte[] hash512(byte[]... parts) {
    return hash(64, parts);
  }

  private static byte[] hash(int outputBytes, byte[] input, int offset, int length) {
    var state = new Blake2bState(outputBytes);
    state.update(input, offset, length);
    return state.finish();
  }

  private static byte[] hash(int outputBytes, byte[]... parts) {
    var state = new Blake2bState(outputBytes);
    for (byte[] part : parts) {
      state.update(part, 0, part.length);
    }
    return state.finish();
  }
}
