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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** The agents of the demonstration, each on a virtual thread, until the training is over. */
final class Agents {
  private static final long PLANCKS_PER_DML = 1_000_000_000_000_000_000L;
  private static final Balance PAY = Balance.of(PLANCKS_PER_DML);

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
   * Runs all agents until the training ends, or until every contributor has refused to go on.
   *
   * @return the contributors' refusals; none if the training ended
   */
  List<String> run() throws InterruptedException, IOException {
    int cores = java.lang.Runtime.getRuntime().availableProcessors();
    try (TrainingDesk desk = new TrainingDesk(cores);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Weights>> contributors = new ArrayList<>();
      for (int i = 0; i < data.organisations().size(); i++) {
        contributors.add(threads.submit(contributor(i, desk)));
      }
      Future<Weights> creator = threads.submit(creator());
      List<String> refusals = refusals(contributors);
      if (refusals.size() == contributors.size()) {
        creator.cancel(true);
      } else {
        result(creator);
      }
      return refusals;
    }
  }

  private Callable<Weights> creator() {
    ModelCreator agent =
        new ModelCreator(
            cast.creator(),
            data.plan(),
            new CreatorTerms(settings.organisations(), PAY, CreatorTerms.DEFAULT_PATIENCE),
            listener);
    return settings.honesty() == DemoSettings.Honesty.CHEATING
        ? agent.publishing(Agents::forged)::run
        : agent::run;
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

  private static List<String> refusals(List<Future<Weights>> contributors)
      throws InterruptedException, IOException {
    List<String> refusals = new ArrayList<>();
    for (Future<Weights> each : contributors) {
      try {
        result(each);
      } catch (RefusedException refusal) {
        refusals.add(String.valueOf(refusal.getMessage()));
      }
    }
    return refusals;
  }

  /** An agent's refusal, once it has come back from its thread. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(RefusalException refusal) {
      super(refusal.getMessage(), refusal);
    }
  }

  private static void result(Future<Weights> agent) throws InterruptedException, IOException {
    try {
      agent.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RefusalException refusal -> throw new RefusedException(refusal);
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException("an agent failed", failure);
      }
    }
  }
}
