package io.decentralml.cli.role;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Json;
import io.decentralml.client.Fields;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ReviewCase;
import io.decentralml.participant.ReviewVerdict;
import io.decentralml.participant.TaskMarket;
import java.util.Map;
import java.util.Optional;

/** Results that wait to be judged, for people and scripts. */
final class ReviewText {
  private ReviewText() {}

  /** What a person reads before judging. Texts of strangers lose what a terminal would obey. */
  static String described(ReviewCase each) {
    StringBuilder text = new StringBuilder();
    text.append(
        "\nSubmission %d of task %d (%s, %s) by %s\n"
            .formatted(
                each.submission().id(),
                each.task().id(),
                each.task().taskType(),
                Amount.text(each.task().pay()),
                AccountArgument.address(each.submission().worker())));
    each.submission().path().ifPresent(path -> text.append("  result ").append(path).append('\n'));
    text.append("  ").append(word(each.verdict())).append(": ").append(each.verdict().reason());
    each.notes().forEach(note -> text.append("\n  - ").append(note));
    return printable(text.toString());
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isISOControl(each) && each != '\n' ? ' ' : each)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static String word(ReviewVerdict verdict) {
    return switch (verdict) {
      case ReviewVerdict.Sound _ -> "sound";
      case ReviewVerdict.Unsound _ -> "unsound";
      case ReviewVerdict.Undecided _ -> "for you to judge";
    };
  }

  /** The same for scripts, with what was done about it. */
  static Map<String, Object> facts(ReviewCase each, String action) {
    Map<String, Object> facts = Json.object();
    facts.put("task", each.task().id());
    facts.put("submission", each.submission().id());
    facts.put("worker", AccountArgument.address(each.submission().worker()));
    facts.put(
        "verdict",
        switch (each.verdict()) {
          case ReviewVerdict.Sound _ -> "sound";
          case ReviewVerdict.Unsound _ -> "unsound";
          case ReviewVerdict.Undecided _ -> "undecided";
        });
    facts.put("reason", each.verdict().reason());
    facts.put("notes", each.notes());
    facts.put("action", action);
    return facts;
  }

  /** What a creator may know and do about a dispute. */
  static String dispute(Participant self, MarketSubmission each) {
    Optional<Fields> ledger =
        self.chain()
            .storage(TaskMarket.PALLET, "SubmissionLedgers", each.id())
            .map(value -> Fields.of("SubmissionLedgers", value));
    String end =
        ledger
            .flatMap(fields -> fields.optionalNumber("resolution_end"))
            .map(block -> "until block " + block)
            .orElse("soon");
    String bond = ledger.map(fields -> Amount.text(fields.balance("bond"))).orElse("of both sides");
    return printable(
        ("\nSubmission %d of task %d: %s disputes your rejection.\n"
                + "  The dispute origin decides %s; the winner gets the pay and both bonds (%s"
                + " each).\n"
                + "  You need not do anything: tell those who decide why you rejected it. If they"
                + " do not decide,\n"
                + "  the next review after that block divides the pay.")
            .formatted(each.id(), each.task(), AccountArgument.address(each.worker()), end, bond));
  }
}
