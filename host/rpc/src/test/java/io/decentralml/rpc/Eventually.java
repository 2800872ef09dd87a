package io.decentralml.rpc;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another thread will do. */
final class Eventually {
  private static final long NANOS = 10_000_000_000L;
  private static final long STEP = 5_000_000L;

  private Eventually() {}

  /** Waits until {@code condition} holds. */
  static void holds(BooleanSupplier condition) {
    long end = System.nanoTime() + NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen within 10 seconds");
      }
      LockSupport.parkNanos(STEP);
    }
  }

  /** The value of {@code source} once it does not throw any more. */
  static <T> T get(Supplier<T> source) {
    long end = System.nanoTime() + NANOS;
    while (true) {
      try {
        return source.get();
      } catch (RuntimeException failure) {
        if (System.nanoTime() > end) {
          throw failure;
        }
        LockSupport.parkNanos(STEP);
      }
    }
  }
}
