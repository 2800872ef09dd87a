package io.decentralml.cli.node;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For which authorities the node makes blocks. */
final class AuthorityOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--alice", description = "Hold Alice's keys: blocks only in her slots.")
  private boolean alice;

  @Option(names = "--bob", description = "Hold Bob's keys.")
  private boolean bob;

  @Option(
      names = "--charlie",
      description = "Hold Charlie's keys. Without these three, the keys of all authorities.")
  private boolean charlie;

  /** The secrets of those who were chosen, or of all authorities of {@code chain}. */
  List<String> secrets(KnownChain chain) {
    List<String> chosen = new ArrayList<>();
    if (alice) {
      chosen.add("//Alice");
    }
    if (bob) {
      chosen.add("//Bob");
    }
    if (charlie) {
      chosen.add("//Charlie");
    }
    if (!chain.authorities().containsAll(chosen)) {
      throw new ParameterException(
          command.commandLine(), "only Alice makes blocks of the development chain");
    }
    return chosen.isEmpty() ? chain.authorities() : chosen;
  }
}
