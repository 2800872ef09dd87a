package io.decentralml.federated;

import io.decentralml.federated.SimulationReport.OrganisationResult;
import io.decentralml.federated.SimulationReport.RoundResult;
import io.decentralml.federated.UpdateCheck.Admitted;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Evaluation;
import io.decentralml.training.LocalTraining;
import io.decentralml.training.Safetensors;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A whole federated training in one process, through the code that participants on a chain use.
 *
 * @param plan what the clients agreed on; its seed also deals the data
 * @param data to learn from and to measure with
 * @param partitioning how the data are dealt
 * @param clients the clients' ids; their order decides who gets which part
 * @param poisoned how many clients, the last ones, send scaled noise instead of training
 */
public record Simulation(
    TrainingPlan plan,
    DatasetSplit data,
    Partitioning partitioning,
    List<ClientId> clients,
    int poisoned) {
  /** Default number of organisations. */
  public static final int DEFAULT_ORGANISATIONS = 5;

  /** Default α of the Dirichlet partition. */
  public static final double DEFAULT_ALPHA = 0.5;

  /** Checks that at least one client is honest. */
  public Simulation {
    clients = List.copyOf(clients);
    if (poisoned < 0 || poisoned >= clients.size()) {
      throw new IllegalArgumentException(
          poisoned + " of " + clients.size() + " clients cannot be poisoned: one must be honest");
    }
  }

  /** A simulation with {@code organisations} honest clients and a Dirichlet partition. */
  public static Simulation of(
      TrainingPlan plan, DatasetSplit data, int organisations, double alpha) {
    List<ClientId> clients =
        IntStream.range(0, organisations).mapToObj(ClientId::simulated).toList();
    return new Simulation(plan, data, new Partitioning.Dirichlet(alpha), clients, 0);
  }

  /** This simulation with {@code count} poisoned clients. */
  public Simulation withPoisoned(int count) {
    return new Simulation(plan, data, partitioning, clients, count);
  }

  /**
   * Runs it on as many threads as there are processors; the result does not depend on them.
   *
   * @param progress hears of each round as it ends
   * @throws InterruptedException when the calling thread is interrupted
   */
  public SimulationReport run(Consumer<RoundResult> progress) throws InterruptedException {
    long start = System.nanoTime();
    List<Organisation> organisations =
        Organisation.of(data.training(), clients, partitioning, plan.seed());
    try (Workers workers = new Workers(plan, Runtime.getRuntime().availableProcessors())) {
      Weights global = plan.initialWeights();
      List<RoundResult> rounds = new ArrayList<>();
      for (int round = 0; round < plan.rounds(); round++) {
        List<UpdateCheck> checks = workers.all(work(organisations, global, round));
        global = next(global, checks);
        Evaluation evaluation = evaluate(workers, global);
        rounds.add(new RoundResult(round, evaluation.accuracy(), evaluation.loss(), checks));
        progress.accept(rounds.getLast());
      }
      double federationSeconds = secondsSince(start);
      List<Double> alone = workers.all(comparisons(organisations));
      return new SimulationReport(
          plan.seed(),
          rounds,
          results(organisations, alone),
          alone.getLast(),
          global.hash(),
          federationSeconds,
          secondsSince(start));
    }
  }

  private List<Function<Trainer, UpdateCheck>> work(
      List<Organisation> organisations, Weights global, int round) {
    List<ClientId> cohort =
        Strategy.named(plan.strategy()).sampler().sample(clients, round, plan.seed());
    List<Function<Trainer, UpdateCheck>> work = new ArrayList<>();
    for (int i = 0; i < organisations.size(); i++) {
      Organisation organisation = organisations.get(i);
      boolean honest = i < organisations.size() - poisoned;
      ClientWork own = honest ? organisation.work(plan) : organisation.noise();
      if (cohort.contains(organisation.id())) {
        work.add(trainer -> sentAndChecked(global, own.train(trainer, global, round)));
      }
    }
    return work;
  }

  /** An update goes its whole way: to a file with a claim, which whoever aggregates checks. */
  private UpdateCheck sentAndChecked(Weights global, ClientUpdate update) {
    byte[] file = Safetensors.encode(update.weights());
    return plan.rules().check(global, update.client(), UpdateClaim.of(update), file);
  }

  private Weights next(Weights global, List<UpdateCheck> checks) {
    List<ClientUpdate> admitted = new ArrayList<>();
    for (UpdateCheck check : checks) {
      if (check instanceof Admitted(ClientUpdate update, _)) {
        admitted.add(update);
      }
    }
    return admitted.isEmpty() ? global : Strategy.named(plan.strategy()).next(global, admitted);
  }

  private Evaluation evaluate(Workers workers, Weights global) throws InterruptedException {
    return workers
        .all(List.<Function<Trainer, Evaluation>>of(t -> t.evaluate(global, data.heldOut())))
        .getFirst();
  }

  /** Each organisation alone, then one model on pooled data. */
  private List<Function<Trainer, Double>> comparisons(List<Organisation> organisations) {
    List<Function<Trainer, Double>> work = new ArrayList<>();
    for (Organisation organisation : organisations) {
      work.add(trainer -> accuracy(trainer, organisation.trainAlone(trainer, plan)));
    }
    work.add(trainer -> accuracy(trainer, trainPooled(trainer, plan, data)));
    return work;
  }

  private double accuracy(Trainer trainer, Weights weights) {
    return trainer.evaluate(weights, data.heldOut()).accuracy();
  }

  /** One model on everybody's data, with as many passes as all rounds have local epochs. */
  public static Weights trainPooled(Trainer trainer, TrainingPlan plan, DatasetSplit data) {
    return trainer.train(
        plan.initialWeights(),
        data.training(),
        new LocalTraining(
            plan.rounds() * plan.localEpochs(),
            plan.batchSize(),
            SeededRandom.derive(plan.seed(), "pooled")));
  }

  private static List<OrganisationResult> results(
      List<Organisation> organisations, List<Double> alone) {
    List<OrganisationResult> results = new ArrayList<>();
    for (int i = 0; i < organisations.size(); i++) {
      Organisation organisation = organisations.get(i);
      results.add(
          new OrganisationResult(organisation.id(), organisation.data().size(), alone.get(i)));
    }
    return results;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
