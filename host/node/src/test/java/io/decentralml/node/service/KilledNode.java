package io.decentralml.node.service;

import io.decentralml.node.ChainSpec;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeRuntime;
import io.decentralml.node.Node.Implementation;
import io.decentralml.node.TransactionStatus;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig.Storage;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * A process that runs a node under load and writes a line for each transaction that its client saw
 * in a block, until someone kills it. Arguments: the base folder, the first nonce.
 */
final class KilledNode {
  private static final int IN_FLIGHT = 64;

  private KilledNode() {}

  private static final FakeRuntime RUNTIME = new FakeRuntime("{}", 1);

  static final ChainDefinition DEFINITION =
      new ChainDefinition(
          new ChainSpec(
              "Development",
              "dev",
              ChainSpec.ChainType.DEVELOPMENT,
              new ChainSpec.Properties(42, 18, "DML")),
          RUNTIME,
          "development",
          Bytes.utf8("wasm"),
          CodeExecution.always(RUNTIME));

  static NodeConfig config(Path base) {
    return NodeConfig.development(new Implementation("Test", "0"), Path.of("target", "native"))
        .withStorage(new Storage.Folder(base))
        .withSealing(new SealingMode.OnDemand(Duration.ofMillis(1), Duration.ofSeconds(6)));
  }

  public static void main(String[] arguments)
      throws IOException, ForeignChainException, InterruptedException {
    Semaphore room = new Semaphore(IN_FLIGHT);
    try (DevelopmentNode node =
        DevelopmentNode.start(config(Path.of(arguments[0])), DEFINITION, InstantSource.system())) {
      for (int nonce = Integer.parseInt(arguments[1]); ; nonce++) {
        room.acquire();
        FakeExtrinsic extrinsic = FakeExtrinsic.of(1, nonce);
        node.pool()
            .submitAndWatch(
                extrinsic.encode(),
                status -> {
                  if (status instanceof TransactionStatus.InBlock(var block, _)) {
                    System.out.println(extrinsic.nonce() + " " + block);
                    System.out.flush();
                    room.release();
                  }
                });
      }
    }
  }
}
