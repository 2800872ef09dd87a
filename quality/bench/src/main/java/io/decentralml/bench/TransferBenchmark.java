package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import io.decentralml.client.RpcClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Transfers over 8 WebSocket connections to a node in a process of its own, from the first
 * submission until the last is in a block. They are signed before, and belong to 800 accounts.
 * Beside it, plain questions over the same connections. This process and the node share the
 * machine.
 */
final class TransferBenchmark implements Benchmark {
  private static final int CONNECTIONS = 8;
  private static final int ACCOUNTS = 800;
  private static final String HEALTH =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system_health\",\"params\":[]}";

  private final List<KeyPair> accounts = Accounts.generate(ACCOUNTS);

  /** What is used to ask one node. */
  private record Line(PipelinedSockets sockets, InclusionCounter counter, TransferSigner signer) {}

  @Override
  public List<Figure> run(Effort effort) throws IOException, InterruptedException {
    try (NodeProcess node = NodeProcess.start("")) {
      URI url = URI.create("ws://127.0.0.1:" + node.port());
      try (RpcClient rpc = new RpcClient(url);
          PipelinedSockets sockets = new PipelinedSockets(url, CONNECTIONS);
          InclusionCounter counter = new InclusionCounter(rpc)) {
        String genesis = rpc.request("chain_getBlockHash", 0).asString();
        var signer =
            new TransferSigner(Hash256.of(HexFormat.of().parseHex(genesis, 2, genesis.length())));
        return run(effort, new Line(sockets, counter, signer));
      }
    }
  }

  private List<Figure> run(Effort effort, Line line) throws InterruptedException {
    endow(line);
    int each = Math.ceilDiv(effort.transfers(), ACCOUNTS);
    double first = transfersPerSecond(line, 0, each);
    double questions = questionsPerSecond(line, effort.transfers());
    double second = transfersPerSecond(line, each, each);
    questions = Math.max(questions, questionsPerSecond(line, effort.transfers()));
    Measure baseline = rate("system_health over the same connections", questions);
    return List.of(
        Figure.of(rate("transfers included, node just started", first), baseline),
        new Figure(rate("transfers included, node warm", second), baseline, new Aim.AtLeast(1000)));
  }

  private void endow(Line line) throws InterruptedException {
    List<String> requests =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(i ->
                submission(
                    line.signer.transfer(
                        Accounts.ALICE, i, Accounts.id(accounts.get(i)), Accounts.ENDOWMENT)))
            .toList();
    long before = line.counter.included();
    line.sockets.sendAll(List.of(requests), line.counter::admit);
    line.counter.await(before + ACCOUNTS);
  }

  /** Sends {@code each} transfers of every account, the first with {@code nonce}. */
  private double transfersPerSecond(Line line, int nonce, int each) throws InterruptedException {
    List<List<String>> requests = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      requests.add(signed(line.signer, connection, nonce, each));
    }
    long before = line.counter.included();
    long start = System.nanoTime();
    line.sockets.sendAll(requests, line.counter::admit);
    long count = (long) each * ACCOUNTS;
    long end = line.counter.await(before + count);
    return count * 1e9 / (end - start);
  }

  /** The submissions of one connection: its accounts take turns. */
  private List<String> signed(TransferSigner signer, int connection, int nonce, int each) {
    List<String> submissions = new ArrayList<>();
    for (int turn = 0; turn < each; turn++) {
      for (int i = connection; i < ACCOUNTS; i += CONNECTIONS) {
        KeyPair recipient = accounts.get((i + 1) % ACCOUNTS);
        submissions.add(
            submission(
                signer.transfer(
                    accounts.get(i), nonce + turn, Accounts.id(recipient), Accounts.AMOUNT)));
      }
    }
    return submissions;
  }

  private static double questionsPerSecond(Line line, int count) throws InterruptedException {
    List<String> each = Collections.nCopies(count / CONNECTIONS, HEALTH);
    long start = System.nanoTime();
    line.sockets.sendAll(Collections.nCopies(CONNECTIONS, each), () -> {});
    return (double) each.size() * CONNECTIONS * 1e9 / (System.nanoTime() - start);
  }

  private static String submission(Bytes extrinsic) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"author_submitExtrinsic\",\"params\":[\""
        + extrinsic.toHex()
        + "\"]}";
  }

  private static Measure rate(String name, double perSecond) {
    return new Measure(name, perSecond, Unit.PER_SECOND);
  }
}
