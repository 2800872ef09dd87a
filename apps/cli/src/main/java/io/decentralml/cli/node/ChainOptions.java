package io.decentralml.cli.node;

import io.decentralml.node.service.NodeFolders;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which chain, and where it is kept. */
final class ChainOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--chain",
      paramLabel = "dev|local",
      description = {
        "dev: Alice makes all blocks and has the sudo key.",
        "local: Alice, Bob and Charlie take turns; Alice has the sudo key."
      })
  private @Nullable String name;

  @Option(names = "--dev", description = "The development chain: --chain dev.")
  private boolean development;

  @Option(
      names = "--base-path",
      paramLabel = "DIR",
      description = "Keep the chain in DIR/chains/{dev,local_testnet}/{db,keystore,network}.")
  private @Nullable Path basePath;

  /** The chain that was chosen. */
  KnownChain chain() {
    if (name == null) {
      if (!development) {
        throw wrong("say which chain: --chain dev (or --dev), or --chain local");
      }
      return KnownChain.DEVELOPMENT;
    }
    KnownChain chain =
        KnownChain.named(name)
            .orElseThrow(() -> wrong("there is no chain " + name + ", only dev and local"));
    if (development && !chain.equals(KnownChain.DEVELOPMENT)) {
      throw wrong("--dev and --chain " + name + " name two chains: leave one out");
    }
    return chain;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The folder of all chains, if they are to be kept. */
  Optional<Path> folder() {
    return Optional.ofNullable(basePath);
  }

  /** The folders of the chosen chain, if it is kept. */
  Optional<NodeFolders> folders() {
    return folder().map(base -> NodeFolders.of(base, chain().spec().id()));
  }
}
