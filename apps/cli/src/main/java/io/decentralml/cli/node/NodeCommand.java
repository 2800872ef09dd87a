package io.decentralml.cli.node;

import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decentralml node}: runs a chain until it is told to stop. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a node.",
      "Without --base-path nothing is kept: the chain ends with the process. This one process makes and finalises all blocks,"
          + " for all authorities unless some are chosen. Alice, Bob, Charlie, Dave, Eve and Ferdie own funds."
    })
public final class NodeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ChainOptions chain;

  @Mixin private AuthorityOptions authorities;

  @Option(names = "--tmp", description = "Keep nothing, as without --base-path.")
  private boolean temporary;

  @Mixin private RpcOptions rpc;

  @Mixin private KeepingOptions keeping;

  @Option(
      names = {"-l", "--log"},
      paramLabel = "TARGETS",
      description = "Log levels, such as info, or rpc=debug,node=trace.")
  private String log;

  @Option(
      names = "--execution",
      paramLabel = "native|wasm|both",
      defaultValue = "native",
      converter = ExecutionArgument.class,
      description = {
        "By what the runtime is executed: Java, its WebAssembly module (slower; reading it takes some seconds),",
        "or both, stopping at the first difference (default ${DEFAULT-VALUE})."
      })
  private Execution execution;

  @Option(
      names = "--sealing",
      paramLabel = "on-demand|instant|interval=MS|manual",
      defaultValue = "on-demand",
      description = "When to make blocks (default ${DEFAULT-VALUE}).")
  private String sealing;

  /** For the command line alone. */
  public NodeCommand() {
    spec = CommandSpec.create();
    chain = new ChainOptions();
    authorities = new AuthorityOptions();
    rpc = new RpcOptions();
    keeping = new KeepingOptions();
    log = "";
    sealing = "on-demand";
    execution = Execution.NATIVE;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ForeignChainException {
    NodeConfig config = nodeConfig();
    LogTargets.standard();
    LogTargets.apply(log);
    try (ServedNode served =
        ServedNode.start(chain.chain().definition(execution), config, rpc.config())) {
      CountDownLatch stop = new CountDownLatch(1);
      Thread shutdown = new Thread(() -> stopAndWait(stop, served), "shutdown");
      java.lang.Runtime.getRuntime().addShutdownHook(shutdown);
      announce(served);
      stop.await();
    }
    return 0;
  }

  /** Ctrl-C and SIGTERM end the process once the node has stopped in order. */
  private static void stopAndWait(CountDownLatch stop, ServedNode served) {
    stop.countDown();
    served.close();
  }

  private void announce(ServedNode served) {
    var out = spec.commandLine().getOut();
    out.println("Clients connect at " + served.url() + "; Ctrl-C stops the node.");
    out.println(
        "Polkadot-JS Apps: https://polkadot.js.org/apps/?rpc=" + served.url() + "#/explorer");
    out.flush();
  }

  private NodeConfig nodeConfig() {
    NodeConfig config = ServedNode.temporary().withSecrets(authorities.secrets(chain.chain()));
    try {
      config = keeping.apply(config.withSealing(SealingMode.parse(sealing)));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
    Optional<Path> kept = temporary ? Optional.empty() : chain.folder();
    return kept.isPresent()
        ? config.withStorage(new NodeConfig.Storage.Folder(kept.get()))
        : config;
  }
}
