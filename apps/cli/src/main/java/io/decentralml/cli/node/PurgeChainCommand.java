package io.decentralml.cli.node;

import io.decentralml.node.service.NodeFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code decentralml purge-chain}: removes a chain's blocks and state, and leaves its keys. */
@Command(
    name = "purge-chain",
    mixinStandardHelpOptions = true,
    description = "Removes the blocks and the state of a chain; keys stay.")
public final class PurgeChainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ChainOptions chain;

  @Option(names = "-y", description = "Do not ask.")
  private boolean sure;

  /** For the command line alone. */
  public PurgeChainCommand() {
    spec = CommandSpec.create();
    chain = new ChainOptions();
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    chain.chain();
    Optional<NodeFolders> kept = chain.folders();
    if (kept.isEmpty()) {
      out.println("Nothing to remove: without --base-path a node keeps nothing.");
      return 0;
    }
    NodeFolders folders = kept.get();
    if (!sure && !confirmed(out, folders)) {
      out.println("Nothing was removed.");
      return 1;
    }
    out.println(
        folders.purge()
            ? "Removed " + folders.database()
            : "There was nothing at " + folders.database());
    return 0;
  }

  private static boolean confirmed(PrintWriter out, NodeFolders folders) {
    out.print("Remove " + folders.database() + "? [y/N] ");
    out.flush();
    Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
    return answer.hasNextLine()
        && answer.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
