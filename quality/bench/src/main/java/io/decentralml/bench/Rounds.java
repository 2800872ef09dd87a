package io.decentralml.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Times operations against each other. Every round runs each of them in turn, so that whatever else
 * the machine does burdens all alike, and what counts is the processor time of this thread, which
 * leaves out the time in which others had the processor.
 */
final class Rounds {
  private final Effort effort;
  private final List<Operation> operations = new ArrayList<>();

  /** One thing to do, made ready before the clock runs, with the seconds that it took. */
  private record Operation(Supplier<Runnable> ready, int repetitions, List<Double> seconds) {
    void run(boolean counts) {
      Runnable action = ready.get();
      var thread = ManagementFactory.getThreadMXBean();
      long start = thread.getCurrentThreadCpuTime();
      for (int i = 0; i < repetitions; i++) {
        action.run();
      }
      double taken = (thread.getCurrentThreadCpuTime() - start) / 1e9 / repetitions;
      if (counts) {
        seconds.add(taken);
      }
    }
  }

  Rounds(Effort effort) {
    this.effort = effort;
  }

  /** Adds something that is done {@code repetitions} times a round. */
  Rounds add(int repetitions, Runnable action) {
    operations.add(new Operation(() -> action, repetitions, new ArrayList<>()));
    return this;
  }

  /** Adds something that needs something new each time, whose making does not count. */
  <T> Rounds addPrepared(Supplier<T> preparation, Consumer<T> action) {
    Supplier<Runnable> ready =
        () -> {
          T prepared = preparation.get();
          return () -> action.accept(prepared);
        };
    operations.add(new Operation(ready, 1, new ArrayList<>()));
    return this;
  }

  /** The median seconds of each operation, in the order in which they were added. */
  List<Double> medians() {
    for (int round = 0; round < effort.warmUpRounds() + effort.rounds(); round++) {
      boolean counts = round >= effort.warmUpRounds();
      operations.forEach(operation -> operation.run(counts));
    }
    return operations.stream().map(operation -> median(operation.seconds())).toList();
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
