package io.decentralml.cli.role;

import io.decentralml.cli.console.CommandException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Asks the person at the terminal, or whoever writes to the standard input. */
final class Prompt {
  private final BufferedReader in;
  private final PrintWriter out;

  private Prompt(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** Asks on {@code out}, and hears from the standard input. */
  static Prompt on(PrintWriter out) {
    return new Prompt(
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), out);
  }

  /** Whether somebody sits at a terminal. */
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /**
   * The next line, without blanks around it.
   *
   * @throws CommandException if there are no more lines
   */
  String ask(String question) throws IOException {
    out.print(question);
    out.flush();
    String line = in.readLine();
    if (line == null) {
      out.println();
      throw new CommandException(
          CommandException.Kind.FAILED,
          "the input ended before the work was done",
          "what was done is kept; start again to go on");
    }
    return line.strip();
  }
}
