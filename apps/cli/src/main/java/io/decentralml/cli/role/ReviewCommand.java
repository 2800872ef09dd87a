package io.decentralml.cli.role;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.AgentCommand;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.ReviewCase;
import io.decentralml.participant.ReviewVerdict;
import io.decentralml.participant.Reviewer;
import io.decentralml.participant.Upkeep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml review}: a creator's, or an attester's, judgement of what was delivered. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judge what was delivered for your tasks: each result is fetched and checked by the rules of"
          + " its task, then you accept or reject it.",
      "It also reclaims places whose deadline passed, closes rejections and disputes whose time is"
          + " over, and expires tasks. Stop it anywhere and start it again."
    })
public final class ReviewCommand extends AgentCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "Only results of this task.")
  private @Nullable Long task;

  @Option(names = "--accept-valid", description = "Accept, unasked, what the rules find sound.")
  private boolean acceptsValid;

  @Option(names = "--reject-invalid", description = "Reject, unasked, what breaks the rules.")
  private boolean rejectsInvalid;

  @Option(
      names = "--ask",
      description = "Ask about each result, also where no terminal is; at a terminal it does.")
  private boolean asks;

  @Option(
      names = "--attest",
      description = "As an attester: say of results of CustomAccept whether they are sound.")
  private boolean attests;

  @Option(
      names = "--remove-settled",
      description =
          "Also remove your settled tasks, which frees their deposit. Collect annotations before.")
  private boolean removesSettled;

  private final List<Map<String, Object>> judged = new ArrayList<>();
  private int left;
  private boolean stopped;

  @Override
  protected boolean usesTensorFlow() {
    return false;
  }

  @Override
  protected Answer run(Participant self)
      throws IOException, InterruptedException, RefusalException {
    if (asks && isForScripts()) {
      throw new CommandException(
          CommandException.Kind.USAGE, "--json asks nobody", "leave out --ask or --json");
    }
    Reviewer reviewer = new Reviewer(self);
    Decisions decisions = new Decisions(reviewer);
    if (attests) {
      reviewer.attestable(decisions::take);
    } else {
      reviewer.waiting(decisions::take);
    }
    decisions.rethrow();
    List<Map<String, Object>> disputes = attests ? List.of() : disputes(self, reviewer);
    List<String> upkeep = new ArrayList<>();
    if (!attests) {
      reviewer.upkeep(
          removesSettled ? Reviewer.Records.REMOVE : Reviewer.Records.KEEP,
          each -> {
            upkeep.add(sentence(each));
            say(upkeep.getLast());
          });
    }
    Map<String, Object> facts = Json.object();
    facts.put("results", judged);
    facts.put("left", left);
    facts.put("disputes", disputes);
    facts.put("done", upkeep);
    return new Answer(
        facts,
        judged.isEmpty()
            ? "Nothing waits to be judged."
            : "%d judged, %d left.".formatted(judged.size() - left, left));
  }

  /** Decides about one result after the other. */
  private final class Decisions {
    private final Reviewer reviewer;
    private final Prompt prompt = Prompt.on(out());
    private @Nullable IOException failure;

    Decisions(Reviewer reviewer) {
      this.reviewer = reviewer;
    }

    void take(ReviewCase each) {
      Long only = task;
      boolean wanted = only == null || only == each.task().id();
      if (!wanted || stopped || failure != null) {
        return;
      }
      say(ReviewText.described(each));
      String action;
      try {
        action = decide(each);
      } catch (IOException broken) {
        failure = broken;
        return;
      }
      left += action.equals("left") ? 1 : 0;
      judged.add(ReviewText.facts(each, action));
      say("  " + action);
    }

    void rethrow() throws IOException {
      IOException broken = failure;
      if (broken != null) {
        throw broken;
      }
    }

    private String decide(ReviewCase each) throws IOException {
      return switch (each.verdict()) {
        case ReviewVerdict.Sound _ when acceptsValid -> accept(each.submission());
        case ReviewVerdict.Unsound(String reason) when rejectsInvalid ->
            reject(each.submission(), reason);
        default -> asks || Prompt.isTerminal() && !isForScripts() ? ask(each) : "left";
      };
    }

    private String ask(ReviewCase each) throws IOException {
      while (true) {
        String line = prompt.ask("accept, reject REASON, skip or quit? ");
        String word = line.split(" ", 2)[0];
        String rest = line.substring(word.length()).strip();
        switch (word) {
          case "accept", "a" -> {
            return accept(each.submission());
          }
          case "reject", "r" -> {
            if (!rest.isEmpty() || each.verdict() instanceof ReviewVerdict.Unsound) {
              return reject(each.submission(), rest.isEmpty() ? each.verdict().reason() : rest);
            }
            say("  Say why: reject REASON");
          }
          case "skip", "s", "" -> {
            return "left";
          }
          case "quit", "q" -> {
            stopped = true;
            return "left";
          }
          default -> say("  Type accept, reject with a reason, skip or quit.");
        }
      }
    }

    private String accept(MarketSubmission result) {
      boolean timely = attests ? reviewer.attestPassed(result) : reviewer.accept(result);
      return outcome(timely, attests ? "found sound" : "accepted and paid");
    }

    private String reject(MarketSubmission result, String reason) {
      boolean timely = attests ? reviewer.attestFailed(result) : reviewer.reject(result, reason);
      return outcome(timely, attests ? "found unsound" : "rejected: " + reason);
    }

    private static String outcome(boolean timely, String done) {
      return timely ? done : "judged already, or too late";
    }
  }

  private List<Map<String, Object>> disputes(Participant self, Reviewer reviewer) {
    List<Map<String, Object>> disputes = new ArrayList<>();
    for (MarketSubmission each : reviewer.disputes()) {
      Map<String, Object> facts = Json.object();
      facts.put("task", each.task());
      facts.put("submission", each.id());
      facts.put("worker", AccountArgument.address(each.worker()));
      disputes.add(facts);
      say(ReviewText.dispute(self, each));
    }
    return disputes;
  }

  private static String sentence(Upkeep event) {
    return switch (event) {
      case Upkeep.PlaceReclaimed(int number, int submission) ->
          "Task %d: the worker of submission %d missed the deadline; the place is free again."
              .formatted(number, submission);
      case Upkeep.RejectionClosed(int number, int submission) ->
          "Task %d: the rejection of submission %d is final; pay and bond came back."
              .formatted(number, submission);
      case Upkeep.DisputeTimedOut(int number, int submission) ->
          "Task %d: nobody resolved the dispute of submission %d; the pay is divided."
              .formatted(number, submission);
      case Upkeep.TaskExpired(int number) ->
          "Task %d: its time is over; the pay of free places came back.".formatted(number);
      case Upkeep.TaskRemoved(int number) ->
          "Task %d: removed; its deposit came back.".formatted(number);
    };
  }
}
