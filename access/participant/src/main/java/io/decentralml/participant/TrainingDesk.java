package io.decentralml.participant;

import io.decentralml.federated.ClientUpdate;
import io.decentralml.federated.ClientWork;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where agents train: a few platform threads, as many as may be busy at once, since training keeps
 * a core busy and native code holds the thread it runs on. Agents themselves wait on virtual
 * threads.
 */
public final class TrainingDesk implements AutoCloseable {
  private final ExecutorService threads;

  /** A desk with room for {@code places} agents at once. */
  public TrainingDesk(int places) {
    threads =
        Executors.newFixedThreadPool(places, Thread.ofPlatform().name("training-", 0).factory());
  }

  /** Does {@code work} with a trainer for {@code plan}, and waits for it. */
  ClientUpdate train(TrainingPlan plan, ClientWork work, Weights global, int round)
      throws InterruptedException {
    try {
      return threads
          .submit(() -> {
            try (Trainer trainer = Trainer.open(plan.model(), plan.optimizer())) {
              return work.train(trainer, global, round);
            }
          })
          .get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("training failed: " + failure.getCause(), failure.getCause());
    }
  }

  /** Waits for work under way and ends the threads. */
  @Override
  public void close() {
    threads.close();
  }
}
