package io.decentralml.federated;

import io.decentralml.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A bounded pool of threads, each with a trainer. Guarded by its queue of idle trainers. */
final class Workers implements AutoCloseable {
  private final List<Trainer> trainers = new ArrayList<>();
  private final BlockingQueue<Trainer> idle;
  private final ExecutorService threads;

  Workers(TrainingPlan plan, int count) {
    this.idle = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      trainers.add(Trainer.open(plan.model(), plan.optimizer()));
    }
    idle.addAll(trainers);
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Does all the work, side by side; results in the order of the work. */
  <T> List<T> all(List<Function<Trainer, T>> work) throws InterruptedException {
    List<Callable<T>> calls = new ArrayList<>();
    for (Function<Trainer, T> one : work) {
      calls.add(() -> with(one));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(calls)) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a client's work failed: " + e.getCause(), e);
      }
    }
    return results;
  }

  private <T> T with(Function<Trainer, T> work) throws InterruptedException {
    Trainer trainer = idle.take();
    try {
      return work.apply(trainer);
    } finally {
      idle.add(trainer);
    }
  }

  @Override
  public void close() {
    threads.close();
    trainers.forEach(Trainer::close);
  }
}
