package io.decentralml.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Replayable randomness: every seeded test draws from here, prints its seed when it fails, and runs
 * again with that seed through {@code -Dseed=…}.
 */
public final class Seeds {
  private static final String ALGORITHM = "L64X128MixRandom";

  private Seeds() {}

  /** The body of a seeded check. */
  @FunctionalInterface
  public interface Check {
    /** Checks one case that {@code random} draws. */
    void run(RandomGenerator random) throws Exception;
  }

  /** A generator that gives the same numbers on every machine. */
  public static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of(ALGORITHM).create(seed);
  }

  /**
   * Runs {@code check} for {@code cases} seeds from 1 on, or for the single seed of the system
   * property {@code seed}.
   *
   * @throws AssertionError that names the failing seed
   */
  public static void forEach(int cases, Check check) {
    Long only = Long.getLong("seed");
    long first = only == null ? 1 : only;
    long last = only == null ? cases : only;
    for (long seed = first; seed <= last; seed++) {
      try {
        check.run(generator(seed));
      } catch (Throwable failure) {
        throw new AssertionError(
            "failed with -Dseed=" + seed + ": " + failure.getMessage(), failure);
      }
    }
  }
}
