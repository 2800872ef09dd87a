package io.decentralml.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A generator whose numbers follow from its seed alone, on every machine and in every language that
 * writes these few lines. Not for secrets. One thread at a time.
 *
 * <p>Source: Steele, Lea, Flood, “Fast splittable pseudorandom number generators”, 2014
 * (SplitMix64).
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /** A generator that starts at {@code seed}. */
  public SeededRandom(long seed) {
    this.state = seed;
  }

  /**
   * A seed for one purpose: the first eight bytes of SHA-256 over {@code seed}, big endian, and
   * each part of {@code path} after a zero byte, in UTF-8.
   */
  public static long derive(long seed, String... path) {
    MessageDigest sha256 = Sha256.digest();
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
    for (String part : path) {
      sha256.update((byte) 0);
      sha256.update(part.getBytes(UTF_8));
    }
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  /** All 64 bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Uniform in {@code [0, 1)}, a multiple of 2^-53. */
  public double nextUnit() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform in {@code [0, bound)}, without bias. */
  public int nextBelow(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, is " + bound);
    }
    long limit = (1L << 32) - (1L << 32) % bound;
    while (true) {
      long drawn = nextLong() >>> 32;
      if (drawn < limit) {
        return (int) (drawn % bound);
      }
    }
  }

  /**
   * Standard normal.
   *
   * <p>Source: Marsaglia, Bray, “A convenient method for generating normal variables”, 1964; the
   * second value of a pair is not used, so that every call stands alone.
   */
  public double nextGaussian() {
    while (true) {
      double x = 2 * nextUnit() - 1;
      double y = 2 * nextUnit() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  /** Puts {@code numbers} in a uniformly drawn order (Fisher, Yates). */
  public void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = nextBelow(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
  }
}
