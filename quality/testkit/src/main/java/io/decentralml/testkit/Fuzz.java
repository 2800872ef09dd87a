package io.decentralml.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.random.RandomGenerator;

/**
 * Feeds broken inputs to something that must bear them. An input may be accepted or refused in the
 * way that the target defines; whatever else it throws fails the test, as does taking more memory
 * for one input than is good. A test that hangs is ended by its own timeout.
 *
 * <p>The number of inputs can be multiplied by the system property {@code fuzz.factor}, or one
 * input repeated by {@code fuzz.seed}.
 */
public final class Fuzz {
  /** What the work on one input may allocate, besides a multiple of its length. */
  private static final long MOST_ALLOCATED = 64L << 20;

  private static final int MOST_PER_BYTE = 4096;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Fuzz() {}

  /** What is given the inputs. */
  @FunctionalInterface
  public interface Target {
    /**
     * Takes one input.
     *
     * @return whether it was accepted; refusals that are as they should be answer {@code false}
     */
    boolean takes(byte[] input) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param inputs how many there were
   * @param accepted how many of them were good in spite of all
   */
  public record Outcome(long inputs, long accepted) {}

  /**
   * Feeds {@code inputs} inputs to {@code target}.
   *
   * @throws AssertionError that names the seed and the input that was not borne
   */
  public static Outcome run(int inputs, Mutator mutator, Target target) {
    Long only = Long.getLong("fuzz.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? (long) inputs * Long.getLong("fuzz.factor", 1) : only;
    long accepted = 0;
    for (long seed = first; seed <= last; seed++) {
      RandomGenerator random = Seeds.generator(seed);
      byte[] input = mutator.next(random);
      accepted += takes(target, input, seed) ? 1 : 0;
    }
    return new Outcome(last - first + 1, accepted);
  }

  private static boolean takes(Target target, byte[] input, long seed) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean accepted;
    try {
      accepted = target.takes(input.clone());
    } catch (Throwable failure) {
      throw new AssertionError(describe(input, seed) + ": " + failure, failure);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (allocated > MOST_ALLOCATED + (long) MOST_PER_BYTE * input.length) {
      throw new AssertionError(describe(input, seed) + ": took " + allocated + " bytes of memory");
    }
    return accepted;
  }

  private static String describe(byte[] input, long seed) {
    String hex = Hex.text(input);
    return "failed with -Dfuzz.seed="
        + seed
        + " for "
        + input.length
        + " bytes 0x"
        + (hex.length() > 800 ? hex.substring(0, 800) + "…" : hex);
  }
}
