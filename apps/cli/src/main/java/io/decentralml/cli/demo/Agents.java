package io.decentralml.cli.demo;

import io.decentralml.federated.ClientWork;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.CreatorTerms;
import io.decentralml.participant.ModelContributor;
import io.decentralml.participant.ModelCreator;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ParticipantEvent;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.TrainingDesk;
import io.decentralml.primitives.Balance;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** The agents of the demonstration, each on a virtual thread, until the training is over. */
final class Agents {
  private static final long PLANCKS_PER_DML = 1_000_000_000_000_000_000L;
  private static final Balance PAY = Balance.of(PLANCKS_PER_DML);

  /** How long others may take to refuse once one has. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(30);

  private final DemoSettings settings;
  private final Cast cast;
  private final DemoData data;
  private final Consumer<ParticipantEvent> listener;

  Agents(DemoSettings settings, Cast cast, DemoData data, Consumer<ParticipantEvent> listener) {
    this.settings = settings;
    this.cast = cast;
    this.data = data;
    this.listener = listener;
  }

  /**
   * Runs all agents until the training ends, or until contributors refused to go on. When one agent
   * fails, all are stopped.
   *
   * @return the contributors' refusals; none if the training ended
   * @throws IOException if the store fails, or no update of a round could be accepted
   */
  List<String> run() throws InterruptedException, IOException {
    int cores = java.lang.Runtime.getRuntime().availableProcessors();
    try (TrainingDesk desk = new TrainingDesk(cores);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Weights> ended = new ExecutorCompletionService<>(threads);
      try {
        for (int i = 0; i < data.organisations().size(); i++) {
          var _ = ended.submit(contributor(i, desk));
        }
        var _ = ended.submit(creator());
        return refusals(ended);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** Awaits the agents; without those who refused, a round would wait for its whole patience. */
  private List<String> refusals(CompletionService<Weights> ended)
      throws InterruptedException, IOException {
    List<String> refusals = new ArrayList<>();
    for (int left = settings.organisations() + 1; left > 0; left--) {
      Future<Weights> next =
          refusals.isEmpty() ? ended.take() : ended.poll(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        return refusals;
      }
      try {
        result(next);
      } catch (RefusalException refusal) {
        refusals.add(String.valueOf(refusal.getMessage()));
        if (refusals.size() == settings.organisations()) {
          return refusals;
        }
      }
    }
    return refusals;
  }

  private Callable<Weights> creator() {
    ModelCreator agent =
        new ModelCreator(
            cast.creator(),
            data.plan(),
            new CreatorTerms(settings.organisations(), PAY, CreatorTerms.DEFAULT_PATIENCE),
            listener);
    boolean cheats = settings.honesty() == DemoSettings.Honesty.CHEATING;
    ModelCreator played = cheats ? agent.publishing(Agents::forged) : agent;
    return () -> {
      try {
        return played.run();
      } catch (RefusalException end) {
        throw new IOException("the training cannot go on: " + end.getMessage(), end);
      }
    };
  }

  /** One parameter a little off: no norm bound would notice, the recomputed hash does. */
  private static Weights forged(Weights weights) {
    float[] values = weights.toArray();
    values[0] += 1e-3f;
    return Weights.of(weights.layout(), values);
  }

  private Callable<Weights> contributor(int index, TrainingDesk desk) {
    Participant self = cast.contributors().get(index);
    Organisation organisation = data.organisations().get(index);
    boolean honest = index < settings.organisations() - settings.poisoned();
    Function<TrainingPlan, ClientWork> work =
        honest ? organisation::work : _ -> organisation.noise();
    return new ModelContributor(self, cast.creator().account(), work, desk, listener)::run;
  }

  private static void result(Future<Weights> agent)
      throws InterruptedException, IOException, RefusalException {
    try {
      agent.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RefusalException refusal -> throw refusal;
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException("an agent failed", failure);
      }
    }
  }
}
