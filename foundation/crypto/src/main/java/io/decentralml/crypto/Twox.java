package io.decentralml.crypto;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Substrate's TwoX hashes: XXH64 with the seeds 0, 1, 2 and 3, each result little-endian, one after
 * another. Fast, not collision-resistant: for storage names and keys that nobody can choose.
 * Thread-safe.
 *
 * <p>Source: xxHash specification, XXH64; Polkadot specification, definition "TwoX hash".
 */
public final class Twox {
  private static final Hasher64[] BY_SEED = {
    Hashing.xxh64(0), Hashing.xxh64(1), Hashing.xxh64(2), Hashing.xxh64(3)
  };
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Twox() {}

  /** The 8-byte hash of {@code input}. */
  public static byte[] twox64(byte[] input) {
    return hash(1, input);
  }

  /** The 16-byte hash of {@code input}. */
  public static byte[] twox128(byte[] input) {
    return hash(2, input);
  }

  /** The 32-byte hash of {@code input}. */
  public static byte[] twox256(byte[] input) {
    return hash(4, input);
  }

  private static byte[] hash(int words, byte[] input) {
    var output = new byte[words * Long.BYTES];
    for (int seed = 0; seed < words; seed++) {
      LONG.set(output, seed * Long.BYTES, BY_SEED[seed].hashBytesToLong(input));
    }
    return output;
  }
}
