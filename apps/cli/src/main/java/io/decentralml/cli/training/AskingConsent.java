package io.decentralml.cli.training;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.LineInput;
import io.decentralml.cli.sandbox.ReportText;
import io.decentralml.participant.ScriptConsent;
import io.decentralml.participant.ScriptOffer;
import io.decentralml.sandbox.SandboxLimits;
import io.decentralml.sandbox.SandboxReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a script and its results, and asks; or finds that the person agreed beforehand. */
final class AskingConsent implements ScriptConsent {
  private static final int SHOWN_LINES = 20;
  private static final int SHOWN_FILES = 20;

  private final Optional<String> agreed;
  private final Optional<LineInput> answers;
  private final Path data;
  private final SandboxLimits limits;
  private final String engine;
  private final Consumer<String> say;

  /**
   * Who asks.
   *
   * @param agreed the script that may run without asking
   * @param answers where the person answers; empty if nobody can be asked
   * @param data what the script would read
   * @param limits what it could use
   * @param engine what would hold it
   * @param say shows a line
   */
  AskingConsent(
      Optional<String> agreed,
      Optional<LineInput> answers,
      Path data,
      SandboxLimits limits,
      String engine,
      Consumer<String> say) {
    this.agreed = agreed;
    this.answers = answers;
    this.data = data;
    this.limits = limits;
    this.engine = engine;
    this.say = say;
  }

  @Override
  public boolean toRun(ScriptOffer offer) throws IOException {
    describe(offer).forEach(say);
    if (agreed.isPresent()) {
      if (!agreed.get().equals(offer.cid().toString())) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            "you agreed to another script: task %d has %s"
                .formatted(offer.task().id(), offer.cid()),
            "look at it, then give --agree " + offer.cid());
      }
      return true;
    }
    return ask("Run this script on " + data + "?", offer);
  }

  @Override
  public boolean toSend(ScriptOffer offer, SandboxReport report, Path results) throws IOException {
    if (agreed.isPresent()) {
      return true;
    }
    say.accept("The results can be looked at in " + results);
    return ask("Send them to whoever can read the store?", offer);
  }

  private boolean ask(String question, ScriptOffer offer) throws IOException {
    if (answers.isEmpty()) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "nobody can be asked about the script " + offer.cid(),
          "look at it, then give --agree " + offer.cid());
    }
    say.accept(question + " Type yes to agree.");
    return answers.get().next().equals(Optional.of("yes"));
  }

  private static String time(Duration time) {
    long seconds = time.toSeconds();
    return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
  }

  private List<String> describe(ScriptOffer offer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Task %d of %s offers %s for running this script:"
            .formatted(
                offer.task().id(),
                AccountArgument.address(offer.task().creator()),
                Amount.text(offer.task().pay())));
    lines.add("  CID    " + offer.cid());
    lines.add(
        "  form   %s, %s; its files: %s"
            .formatted(
                offer.script().kind(),
                ReportText.size(offer.script().size()),
                String.join(", ", offer.script().files().stream().limit(SHOWN_FILES).toList())));
    offer.script().firstLines(SHOWN_LINES).forEach(each -> lines.add("  | " + each));
    lines.add(
        "It would read %s and the programs of this machine, and reach nothing else: no network, no other file."
            .formatted(data));
    lines.add(
        "It may use %s, %s of memory, %d processes and %s of files; in %s."
            .formatted(
                time(limits.wall()),
                ReportText.size(limits.memoryBytes()),
                limits.processes(),
                ReportText.size(limits.fileBytes()),
                engine));
    return lines;
  }
}
