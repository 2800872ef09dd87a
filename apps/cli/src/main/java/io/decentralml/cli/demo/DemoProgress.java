package io.decentralml.cli.demo;

import io.decentralml.federated.UpdateCheck;
import io.decentralml.participant.ParticipantEvent;
import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * Shows how the training goes: a bar that is drawn over on a terminal, a line for each round
 * otherwise. Guarded by its own monitor, since agents report from their threads.
 */
final class DemoProgress implements Consumer<ParticipantEvent> {
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final Style style;
  private final int rounds;
  private final int organisations;
  private int round;
  private int taken;
  private int sent;
  private int accepted;
  private int rejected;

  /** How progress is drawn. */
  enum Style {
    BAR,
    LINES
  }

  DemoProgress(PrintWriter out, Style style, int rounds, int organisations) {
    this.out = out;
    this.style = style;
    this.rounds = rounds;
    this.organisations = organisations;
  }

  @Override
  public synchronized void accept(ParticipantEvent event) {
    switch (event) {
      case ParticipantEvent.RoundOpened opened -> begin(opened.round());
      case ParticipantEvent.RoundResumed resumed -> begin(resumed.round());
      case ParticipantEvent.PlaceTaken _ -> taken++;
      case ParticipantEvent.UpdateSent _ -> sent++;
      case ParticipantEvent.UpdateJudged judged -> judge(judged.check());
      case ParticipantEvent.RoundFolded folded -> end(folded);
      case ParticipantEvent.Refused refused ->
          line("%s refuses to go on: %s".formatted(refused.participant(), refused.reason()));
      case ParticipantEvent.UpdatePaid _,
          ParticipantEvent.UpdateRejected _,
          ParticipantEvent.PlaceLost _ -> {}
    }
    draw();
  }

  private void begin(int next) {
    round = next;
    taken = 0;
    sent = 0;
    accepted = 0;
    rejected = 0;
  }

  private void judge(UpdateCheck check) {
    switch (check) {
      case UpdateCheck.Admitted _ -> accepted++;
      case UpdateCheck.Refused refused -> {
        rejected++;
        line("Round %d: an update is rejected: %s".formatted(round + 1, refused.detail()));
      }
    }
  }

  private void end(ParticipantEvent.RoundFolded folded) {
    if (style == Style.LINES) {
      line(
          "Round %d of %d: %d places taken, %d updates delivered, %d accepted and paid, %d rejected"
              .formatted(folded.round() + 1, rounds, taken, sent, folded.accepted(), rejected));
    }
  }

  private void line(String text) {
    if (style == Style.BAR) {
      out.print("\r\u001b[K");
    }
    out.println(text);
    out.flush();
  }

  private void draw() {
    if (style == Style.BAR) {
      int steps = 3 * organisations;
      int done = 3 * organisations * round + taken + sent + accepted + rejected;
      int filled = WIDTH * done / (steps * rounds);
      out.print(
          "\r\u001b[KRound %d of %d [%s%s] %d delivered, %d accepted"
              .formatted(
                  round + 1,
                  rounds,
                  "#".repeat(filled),
                  "-".repeat(WIDTH - filled),
                  sent,
                  accepted));
      out.flush();
    }
  }

  /** Ends the bar, so that what follows starts on a line of its own. */
  synchronized void close() {
    if (style == Style.BAR) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
