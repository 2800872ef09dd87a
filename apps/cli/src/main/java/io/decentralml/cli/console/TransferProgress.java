package io.decentralml.cli.console;

import io.decentralml.assets.TransferListener;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how a transfer of more than a second goes on: a bar, bytes, speed and the
 * time left. One transfer at a time, on one thread at a time.
 */
public final class TransferProgress implements TransferListener {
  private static final String CLEAR = "\r\u001b[K";
  private static final int WIDTH = 30;
  private static final long SECOND = 1_000_000_000L;

  private final PrintWriter out;
  private final String name;
  private final LongSupplier nanoTime;
  private long totalBytes = UNKNOWN;
  private long firstBytes;
  private long startedAt;
  private long drawnAt;
  private boolean drawn;

  TransferProgress(PrintWriter out, String name, LongSupplier nanoTime) {
    this.out = out;
    this.name = name;
    this.nanoTime = nanoTime;
  }

  /**
   * Progress of what {@code name} stands for on {@code err}; none for scripts, where the output is
   * JSON or goes elsewhere.
   */
  public static TransferListener of(PrintWriter err, String name, OutputOptions output) {
    Console console = System.console();
    return console != null && console.isTerminal() && !output.isJson()
        ? new TransferProgress(err, name, System::nanoTime)
        : NONE;
  }

  @Override
  public void started(long total, long done) {
    totalBytes = total;
    firstBytes = done;
    startedAt = nanoTime.getAsLong();
    drawnAt = startedAt;
  }

  @Override
  public void reached(long done) {
    long now = nanoTime.getAsLong();
    boolean ended = done == totalBytes;
    if (ended && drawn) {
      out.print(CLEAR);
      out.flush();
      drawn = false;
    } else if (!ended && now - startedAt > SECOND && now - drawnAt > SECOND / 10) {
      drawnAt = now;
      drawn = true;
      out.print(CLEAR + line(done, now - startedAt));
      out.flush();
    }
  }

  @Override
  public void retrying(IOException cause, Duration pause) {
    out.println(
        (drawn ? CLEAR : "")
            + cause.getMessage()
            + String.format(Locale.ROOT, " Trying again in %.1f s.", pause.toMillis() / 1000.0));
    out.flush();
    drawn = false;
  }

  private String line(long done, long nanos) {
    double speed = (done - firstBytes) / (nanos / (double) SECOND);
    if (totalBytes <= 0) {
      return String.format(
          Locale.ROOT, "%s %s, %s/s", name, megabytes((double) done), megabytes(speed));
    }
    int filled = (int) (WIDTH * done / totalBytes);
    long secondsLeft = Math.round((totalBytes - done) / Math.max(speed, 1));
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %d %% of %s, %s/s, %d s left",
        name,
        "#".repeat(filled),
        "-".repeat(WIDTH - filled),
        100 * done / totalBytes,
        megabytes((double) totalBytes),
        megabytes(speed),
        secondsLeft);
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
