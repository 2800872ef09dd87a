package io.decentralml.cli.node;

import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code decentralml build-spec}: writes a chain specification for Polkadot SDK nodes. */
@Command(
    name = "build-spec",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a chain specification that Polkadot SDK nodes and light clients take.",
      "It holds the runtime as WebAssembly. Plain, its genesis can be edited; --raw, it is the state itself: all nodes of a"
          + " network need the same raw one. docs/network.md has the whole way to a network of your own."
    })
public final class BuildSpecCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--chain",
      paramLabel = "dev|local|FILE",
      description = {
        "dev: Alice makes all blocks and has the sudo key.",
        "local: Alice, Bob and Charlie take turns, and Alice has the sudo key.",
        "FILE: a plain specification, such as deploy/network.json; where it has no code, this program's runtime is taken."
      })
  private @Nullable String chain;

  @Option(names = "--dev", description = "The development chain: --chain dev.")
  private boolean development;

  @Option(names = "--raw", description = "The state's keys and values instead of what makes them.")
  private boolean raw;

  /** For the command line alone. */
  public BuildSpecCommand() {}

  @Override
  public Integer call() throws IOException {
    PlainSpec plain = plain();
    command.commandLine().getOut().println(Json.pretty(raw ? plain.toRaw() : plain.json()));
    command.commandLine().getOut().flush();
    return 0;
  }

  private PlainSpec plain() throws IOException {
    if (chain == null || development) {
      if (!development || chain != null && !chain.equals("dev")) {
        throw usage(
            development ? "--dev and --chain " + chain + " name two chains" : "no chain is named");
      }
      return PlainSpec.of(KnownChain.DEVELOPMENT);
    }
    Optional<KnownChain> known = KnownChain.named(chain);
    if (known.isPresent()) {
      return PlainSpec.of(known.get());
    }
    Path file = Path.of(chain);
    if (!Files.isRegularFile(file)) {
      throw usage("there is no chain and no file " + chain);
    }
    return PlainSpec.read(Files.readString(file));
  }

  private static CommandException usage(String message) {
    return new CommandException(
        CommandException.Kind.USAGE, message, "say --chain dev, --chain local or --chain FILE");
  }
}
