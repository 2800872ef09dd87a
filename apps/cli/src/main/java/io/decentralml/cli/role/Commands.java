package io.decentralml.cli.role;

import io.decentralml.cli.console.Failures;
import io.decentralml.cli.console.NodeOptions;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.crypto.KeyPair;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The plain commands, run inside this process for one person at one node: the key that was opened
 * once signs them all.
 */
final class Commands {
  private final CommandSpec root;
  private final SignerOptions signer;
  private final NodeOptions node;
  private final KeyPair key;

  Commands(CommandSpec root, SignerOptions signer, NodeOptions node, KeyPair key) {
    this.root = root;
    this.signer = signer;
    this.node = node;
    this.key = key;
  }

  /** Whether there is the command of {@code choice}. */
  boolean has(Choice choice) {
    return root.subcommands().containsKey(choice.command().getFirst());
  }

  /** The innermost command that {@code words} name. */
  private CommandLine find(List<String> words) {
    CommandLine found = root.commandLine();
    for (String each : words) {
      CommandLine next = found.getSubcommands().get(each);
      if (next == null) {
        return found;
      }
      found = next;
    }
    return found;
  }

  /** Shows the line for a shell, and runs it. Failures are told like those of any command. */
  void run(PlainCommand command) {
    List<String> more = new ArrayList<>();
    boolean signs = isSigned(find(command.arguments()).getCommandSpec());
    if (signs) {
      more.addAll(signer.spelling());
    }
    more.addAll(node.spelling());
    PrintWriter out = root.commandLine().getOut();
    out.println("\n$ " + command.line(more));
    out.flush();
    List<String> arguments = new ArrayList<>(command.arguments());
    arguments.addAll(node.spelling());
    Failures failures = new Failures();
    new CommandLine(root.userObject())
        .setOut(out)
        .setErr(out)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setExecutionStrategy(this::execute)
        .execute(arguments.toArray(String[]::new));
  }

  private int execute(ParseResult parsed) {
    CommandSpec innermost = parsed.commandSpec();
    for (ParseResult each = parsed; each.hasSubcommand(); each = each.subcommand()) {
      innermost = each.subcommand().commandSpec();
    }
    for (CommandSpec each : innermost.mixins().values()) {
      if (each.userObject() instanceof SignerOptions options) {
        options.use(key);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static boolean isSigned(CommandSpec command) {
    return command.mixins().values().stream()
        .anyMatch(each -> each.userObject() instanceof SignerOptions);
  }
}
