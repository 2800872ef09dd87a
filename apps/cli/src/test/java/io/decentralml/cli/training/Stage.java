package io.decentralml.cli.training;

import io.decentralml.assets.FolderAssetStore;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.ClientWork;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Partitioning;
import io.decentralml.federated.Simulation;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.CreatorTerms;
import io.decentralml.participant.ModelContributor;
import io.decentralml.participant.ModelCreator;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ParticipantEvent;
import io.decentralml.participant.TrainingDesk;
import io.decentralml.primitives.Balance;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.ModelShape;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Agents around one node and one store: a creator of its own for each test, so that trainings do
 * not meet, and two contributors with a little of the built-in digits each.
 */
final class Stage implements AutoCloseable {
  static final Balance PAY = Balance.of(1_000_000_000_000_000_000L);

  private static final long SEED = 11;

  private final URI url;
  private final FolderAssetStore store;
  private final TrainingDesk desk = new TrainingDesk(2);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ChainClient> connections = new CopyOnWriteArrayList<>();
  final List<ParticipantEvent> events = new CopyOnWriteArrayList<>();
  final DatasetSplit data = Digits.load().holdOut(SEED);

  Stage(ServedNode node, Path folder) throws IOException {
    this(node.url(), folder);
  }

  Stage(URI url, Path folder) throws IOException {
    this.url = url;
    this.store = FolderAssetStore.open(folder);
  }

  /** Each call connects anew, as an agent that is started again does. */
  Participant participant(String uri) {
    ChainClient chain = ChainClient.connect(url);
    connections.add(chain);
    KeyPair key = KeyPair.fromUri(SignatureScheme.SR25519, uri);
    return new Participant(uri, chain, store, key);
  }

  TrainingPlan plan(int rounds) {
    return TrainingPlan.of(ModelShape.of(data.training()), SEED)
        .withRounds(rounds)
        .withLocalEpochs(1);
  }

  List<Organisation> organisations(String... uris) {
    List<ClientId> ids =
        List.of(uris).stream()
            .map(each -> KeyPair.fromUri(SignatureScheme.SR25519, each))
            .map(each -> ClientId.of(each.accountId()))
            .toList();
    return Organisation.of(data.training(), ids, new Partitioning.Dirichlet(0.5), SEED);
  }

  /** What the same training gives without a chain. */
  String simulated(TrainingPlan plan, String... uris) throws InterruptedException {
    List<ClientId> ids = organisations(uris).stream().map(Organisation::id).toList();
    return new Simulation(plan, data, new Partitioning.Dirichlet(0.5), ids, 0)
        .run(_ -> {})
        .weightsHash();
  }

  ModelCreator creator(String uri, TrainingPlan plan, int places) {
    return creator(uri, plan, places, events::add);
  }

  ModelCreator creator(
      String uri, TrainingPlan plan, int places, Consumer<ParticipantEvent> listener) {
    CreatorTerms terms = new CreatorTerms(places, PAY, CreatorTerms.DEFAULT_PATIENCE);
    return new ModelCreator(participant(uri), plan, terms, listener);
  }

  ModelContributor contributor(
      String uri, String creator, Function<TrainingPlan, ClientWork> work) {
    return contributor(uri, creator, work, events::add);
  }

  ModelContributor contributor(
      String uri,
      String creator,
      Function<TrainingPlan, ClientWork> work,
      Consumer<ParticipantEvent> listener) {
    return new ModelContributor(
        participant(uri), participant(creator).account(), work, desk, listener);
  }

  /** What an agent does until its end. */
  interface Agent {
    Weights run() throws Exception;
  }

  Future<Weights> start(Agent agent) {
    return threads.submit(agent::run);
  }

  /** The hash that an agent ends with. */
  static String hash(Future<Weights> agent) throws Exception {
    return agent.get(60, TimeUnit.SECONDS).hash();
  }

  /** Why an agent ended without weights. */
  static Throwable failure(Future<Weights> agent) throws Exception {
    try {
      throw new AssertionError("it ended with " + agent.get(60, TimeUnit.SECONDS).hash());
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      return cause == null ? failure : cause;
    }
  }

  /** Interrupts an agent as soon as it tells something, and waits for its end. */
  final class Killing implements Consumer<ParticipantEvent> {
    private final Predicate<ParticipantEvent> moment;
    private final CountDownLatch reached = new CountDownLatch(1);

    Killing(Predicate<ParticipantEvent> moment) {
      this.moment = moment;
    }

    @Override
    public void accept(ParticipantEvent event) {
      events.add(event);
      if (moment.test(event)) {
        reached.countDown();
        Thread.currentThread().interrupt();
      }
    }

    void await(Future<Weights> agent) throws Exception {
      if (!reached.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the moment did not come");
      }
      if (!(failure(agent) instanceof InterruptedException)) {
        throw new AssertionError("the agent did not stop", failure(agent));
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    desk.close();
    connections.forEach(ChainClient::close);
  }
}
