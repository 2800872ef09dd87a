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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decentralml purge-chain}: removes a chain's blocks and state, and leaves its keys. */
@Command(
    name = "purge-chain",
    mixinStandardHelpOptions = true,
    description = "Removes the blocks and the state of a chain; keys stay.")
public final class PurgeChainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--dev", description = "The development chain (the only one so far).")
  private boolean development;

  @Mixin private BasePathOptions basePath;

  @Option(names = "-y", description = "Do not ask.")
  private boolean sure;

  /** For the command line alone. */
  public PurgeChainCommand() {
    spec = CommandSpec.create();
    basePath = new BasePathOptions();
  }

  @Override
  public Integer call() throws IOException {
    if (!development) {
      throw new ParameterException(
          spec.commandLine(), "say --dev: the development chain is the only one so far");
    }
    PrintWriter out = spec.commandLine().getOut();
    Optional<NodeFolders> kept = basePath.folders();
    if (kept.isEmpty()) {
      out.println("Nothing to remove: without --base-path a development chain keeps nothing.");
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
