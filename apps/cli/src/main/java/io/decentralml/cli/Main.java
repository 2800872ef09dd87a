package io.decentralml.cli;

import io.decentralml.cli.account.AccountCommand;
import io.decentralml.cli.account.FundCommand;
import io.decentralml.cli.asset.AssetCommand;
import io.decentralml.cli.console.Failures;
import io.decentralml.cli.demo.DemoCommand;
import io.decentralml.cli.model.ModelCommand;
import io.decentralml.cli.node.BuildSpecCommand;
import io.decentralml.cli.node.NodeCommand;
import io.decentralml.cli.node.PurgeChainCommand;
import io.decentralml.cli.role.AnnotateCommand;
import io.decentralml.cli.role.AnnotationsCommand;
import io.decentralml.cli.role.EngineerCommand;
import io.decentralml.cli.role.ReviewCommand;
import io.decentralml.cli.role.RoleCommand;
import io.decentralml.cli.sandbox.SandboxCommand;
import io.decentralml.cli.task.TaskCommand;
import io.decentralml.cli.training.ContributeCommand;
import io.decentralml.cli.training.SimulateCommand;
import io.decentralml.cli.training.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code decentralml}: parses the arguments and hands over to one command. */
@Command(
    name = "decentralml",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      NodeCommand.class,
      PurgeChainCommand.class,
      BuildSpecCommand.class,
      AccountCommand.class,
      TaskCommand.class,
      AssetCommand.class,
      TrainCommand.class,
      ContributeCommand.class,
      AnnotateCommand.class,
      EngineerCommand.class,
      ReviewCommand.class,
      AnnotationsCommand.class,
      ModelCommand.class,
      SimulateCommand.class,
      SandboxCommand.class,
      FundCommand.class,
      RoleCommand.class,
      HelpCommand.class
    },
    description = "Decentralised federated machine learning on a Substrate-compatible chain.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it worked",
      "1:it failed, for the reason printed",
      "2:the arguments made no sense",
      "3:the node or the store could not be reached",
      "4:the chain or the store refused it"
    })
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Failures failures = new Failures();
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }
}
