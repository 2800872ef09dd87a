package io.decentralml.cli.demo;

import io.decentralml.cli.demo.DemoReport.OrganisationResult;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.Ss58;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Simulation;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.participant.MarketTask;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.RoundHistory;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.Balance;
import io.decentralml.training.Trainer;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Reads back from chain and store what happened, and trains what it is compared with. */
final class Findings {
  private static final int SS58_PREFIX = 42;
  private static final String UNSIGNED_VERSION_4 = "04";

  private final Cast cast;
  private final DemoData data;
  private final TaskMarket market;
  private final RoundHistory history;

  Findings(Cast cast, DemoData data) {
    this.cast = cast;
    this.data = data;
    this.market = cast.creator().market();
    this.history = new RoundHistory(cast.creator());
  }

  DemoReport report(double seconds, List<String> refusals)
      throws IOException, InterruptedException {
    List<MarketTask> tasks = market.tasksOf(cast.creator().account());
    long blocks = Integer.toUnsignedLong(cast.creator().chain().bestNumber().value());
    long extrinsics = signedExtrinsics(cast.creator().chain(), blocks);
    try (ExecutorService threads =
        Executors.newFixedThreadPool(java.lang.Runtime.getRuntime().availableProcessors())) {
      Future<Double> pooled =
          threads.submit(
              trained(trainer -> Simulation.trainPooled(trainer, data.plan(), data.split())));
      List<Future<Double>> alone = new ArrayList<>();
      for (Organisation each : data.organisations()) {
        alone.add(threads.submit(trained(trainer -> each.trainAlone(trainer, data.plan()))));
      }
      List<DemoReport.Round> rounds = new ArrayList<>();
      String hash = rounds(tasks, rounds);
      return new DemoReport(
          data.plan().seed(),
          rounds,
          organisations(alone),
          value(pooled),
          hash,
          blocks,
          extrinsics,
          seconds,
          refusals);
    }
  }

  /** Training that ends in an accuracy on what nobody trained on. */
  private interface Training {
    Weights weights(Trainer trainer);
  }

  private Callable<Double> trained(Training training) {
    return () -> {
      try (Trainer trainer = Trainer.open(data.plan().model(), data.plan().optimizer())) {
        return trainer.evaluate(training.weights(trainer), data.split().heldOut()).accuracy();
      }
    };
  }

  private static double value(Future<Double> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("training for comparison failed", failure.getCause());
    }
  }

  /** Fills in the rounds that are over; the answer is the hash of the last one's weights. */
  private String rounds(List<MarketTask> tasks, List<DemoReport.Round> rounds) throws IOException {
    String hash = "";
    try (Trainer trainer = Trainer.open(data.plan().model(), data.plan().optimizer())) {
      for (MarketTask task : tasks) {
        List<MarketSubmission> submissions = market.submissionsOf(task.id());
        int accepted = count(submissions, Status.ACCEPTED);
        if (accepted > 0) {
          Weights folded = history.fold(history.open(task)).weights();
          double accuracy = trainer.evaluate(folded, data.split().heldOut()).accuracy();
          int rejected = count(submissions, Status.REJECTED);
          rounds.add(
              new DemoReport.Round(rounds.size() + 1, task.id(), accepted, rejected, accuracy));
          hash = folded.hash();
        }
      }
    } catch (RefusalException broken) {
      throw new IOException(
          "what the chain names cannot be folded: " + broken.getMessage(), broken);
    }
    return hash;
  }

  private static int count(List<MarketSubmission> submissions, Status status) {
    return (int) submissions.stream().filter(each -> each.status() == status).count();
  }

  private List<OrganisationResult> organisations(List<Future<Double>> alone)
      throws InterruptedException {
    List<OrganisationResult> results = new ArrayList<>();
    for (int i = 0; i < alone.size(); i++) {
      Participant participant = cast.contributors().get(i);
      List<MarketSubmission> submissions = market.submissionsBy(participant.account());
      Balance paid =
          submissions.stream()
              .map(MarketSubmission::paid)
              .reduce(Balance.ZERO, Balance::saturatingPlus);
      results.add(
          new OrganisationResult(
              participant.name(),
              Ss58.encode(SS58_PREFIX, participant.key().accountId()),
              data.organisations().get(i).data().size(),
              value(alone.get(i)),
              count(submissions, Status.ACCEPTED),
              count(submissions, Status.REJECTED),
              paid));
    }
    return results;
  }

  /** Everything in the blocks but what their author put there. */
  private static long signedExtrinsics(ChainClient chain, long blocks) {
    long signed = 0;
    for (long number = 1; number <= blocks; number++) {
      JsonNode hash = chain.rpc().request("chain_getBlockHash", number);
      JsonNode block = chain.rpc().request("chain_getBlock", hash.asString());
      for (JsonNode extrinsic : block.path("block").path("extrinsics")) {
        signed += isSigned(extrinsic.asString()) ? 1 : 0;
      }
    }
    return signed;
  }

  /** The version byte stands behind a compact length of one, two or four bytes. */
  private static boolean isSigned(String hex) {
    int mode = Integer.parseInt(hex.substring(2, 4), 16) & 3;
    int at = 2 + 2 * (1 << mode);
    return !hex.startsWith(UNSIGNED_VERSION_4, at);
  }
}
