package io.decentralml.cli.console;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells failures: one sentence each, or JSON where it was asked for; a stack trace only for
 * defects.
 */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception cause, CommandLine command, ParseResult all) {
    Failure failure = Failure.of(cause);
    if (failure.isDefect()) {
      cause.printStackTrace(command.getErr());
    }
    return tell(failure, command, command.getParseResult().hasMatchedOption(OutputOptions.JSON));
  }

  @Override
  public int handleParseException(ParameterException cause, String[] arguments) {
    CommandLine command = cause.getCommandLine();
    String message = String.valueOf(cause.getMessage());
    Failure failure =
        new Failure(
            Failure.USAGE,
            "usage",
            message,
            "see " + command.getCommandSpec().qualifiedName() + " -h");
    return tell(failure, command, List.of(arguments).contains(OutputOptions.JSON));
  }

  private static int tell(Failure failure, CommandLine command, boolean asJson) {
    if (asJson) {
      tell(command.getOut(), Json.text(failure.envelope()));
    } else {
      tell(command.getErr(), failure.text());
    }
    return failure.exitCode();
  }

  private static void tell(PrintWriter out, String text) {
    out.println(text);
    out.flush();
  }
}
