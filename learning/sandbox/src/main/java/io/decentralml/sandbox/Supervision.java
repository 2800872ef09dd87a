package io.decentralml.sandbox;

import io.decentralml.sandbox.Ending.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run, watched from outside. The thread that starts it must stay, since the processes die with
 * it; it looks at them every 50 ms, and kills all of them when they use too much.
 */
final class Supervision {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration LONGEST_COPY = Duration.ofMinutes(5);
  private static final Duration LONGEST_DEATH = Duration.ofSeconds(10);
  private static final int LONGEST_LINE = 64;

  private final SandboxEngine engine;
  private final SandboxRequest request;
  private final SandboxEngine.Place place;
  private final Process process;
  private final long start = System.nanoTime();
  private final PrintedText printed = new PrintedText();
  private final ProcessTree tree;
  private final InsideView view;
  private final OutputArchive archive;
  private final Thread printer;
  private Usage peak = Usage.NONE;

  private Supervision(SandboxEngine engine, SandboxRequest request, SandboxEngine.Place place)
      throws IOException {
    this.engine = engine;
    this.request = request;
    this.place = place;
    ProcessBuilder builder = new ProcessBuilder(engine.command(request, place));
    if (engine.isVisible()) {
      // The first process inside shows the environment that it was started with.
      builder.environment().clear();
      builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    }
    builder.directory(place.folder().toFile());
    process = builder.start();
    tree = new ProcessTree(process.toHandle());
    view = new InsideView(tree, request.limits());
    archive = new OutputArchive(request.output(), request.limits().fileBytes());
    printer = Thread.ofPlatform().daemon().name("sandbox-printed").start(this::readPrinted);
  }

  /** Runs to the end; on the calling thread, which must be a platform thread. */
  static SandboxReport run(SandboxEngine engine, SandboxRequest request, SandboxEngine.Place place)
      throws IOException, InterruptedException {
    Supervision supervision = new Supervision(engine, request, place);
    try {
      Ending ending = supervision.watch();
      supervision.end();
      return supervision.report(ending);
    } finally {
      supervision.end();
    }
  }

  private Ending watch() throws IOException, InterruptedException {
    InputStream lines = process.getInputStream();
    FutureTask<Optional<Integer>> ended = started(() -> exitCode(lines));
    while (true) {
      Optional<Optional<Integer>> end = within(LOOK, ended);
      Usage usage = look();
      if (end.isPresent()) {
        if (end.get().isEmpty()) {
          return new Ending.Broken();
        }
        view.noteLeftBehind(usage.live() - Layout.OWN_PROCESSES);
        return copyOutput(new Ending.Finished(end.get().get()));
      }
      Optional<Limit> over = over(usage, request.limits().wall());
      if (over.isPresent()) {
        return new Ending.OverLimit(over.get());
      }
    }
  }

  private Usage look() {
    if (!engine.isVisible()) {
      return Usage.NONE;
    }
    Usage usage = tree.look();
    peak = peak.peak(usage);
    view.look(usage);
    return usage;
  }

  private Optional<Limit> over(Usage usage, Duration wall) {
    SandboxLimits limits = request.limits();
    if (printed.total() > limits.printedBytes()) {
      return Optional.of(Limit.PRINTED);
    }
    if (usage.memoryBytes() > limits.memoryBytes()) {
      return Optional.of(Limit.MEMORY);
    }
    if (usage.processor().compareTo(limits.processor()) > 0) {
      return Optional.of(Limit.PROCESSOR_TIME);
    }
    return elapsed().compareTo(wall) > 0 ? Optional.of(Limit.WALL_TIME) : Optional.empty();
  }

  /** Lets the supervising shell go on, which kills what is left and sends the results. */
  private Ending copyOutput(Ending.Finished finished) throws IOException, InterruptedException {
    try (OutputStream answer = process.getOutputStream()) {
      answer.write('\n');
    } catch (IOException _) {
      return new Ending.Broken();
    }
    FutureTask<Boolean> copied =
        started(() -> {
          archive.unpack(process.getInputStream());
          return true;
        });
    try {
      return watchCopy(copied, finished);
    } catch (OutputArchive.TooLargeException _) {
      return new Ending.OverLimit(Limit.OUTPUT);
    } catch (OutputArchive.DamagedException _) {
      return new Ending.Broken();
    }
  }

  /** A script may have told by itself that it ended, and go on. */
  private Ending watchCopy(FutureTask<Boolean> copied, Ending.Finished finished)
      throws IOException, InterruptedException {
    Duration calm = elapsed().plus(LONGEST_DEATH);
    Duration end = elapsed().plus(LONGEST_COPY);
    while (within(LOOK, copied).isEmpty()) {
      Usage usage = look();
      if (usage.live() > Layout.OWN_PROCESSES && elapsed().compareTo(calm) > 0) {
        return new Ending.Broken();
      }
      Optional<Limit> over = over(usage, end);
      if (over.isPresent()) {
        return new Ending.OverLimit(over.get());
      }
    }
    return finished;
  }

  /** The exit code that the supervising shell tells, or nothing if it ends without. */
  private Optional<Integer> exitCode(InputStream lines) throws IOException {
    if (!line(lines).equals(Layout.STARTED)) {
      throw new SandboxUnavailableException(
          "the sandbox did not start; " + engine.name() + " says: " + complaint());
    }
    String line = line(lines);
    return line.matches(Layout.ENDED + "[0-9]{1,3}")
        ? Optional.of(Integer.valueOf(line.substring(Layout.ENDED.length())))
        : Optional.empty();
  }

  private String complaint() {
    try {
      printer.join(LONGEST_DEATH);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    String text = printed.text().strip();
    return text.isEmpty() ? "nothing" : text.substring(0, Math.min(text.length(), 400));
  }

  private static String line(InputStream lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = lines.read(); next >= 0 && next != '\n'; next = lines.read()) {
      line.append((char) next);
      if (line.length() > LONGEST_LINE) {
        break;
      }
    }
    return line.toString();
  }

  private void readPrinted() {
    byte[] buffer = new byte[8 << 10];
    try (InputStream stream = process.getErrorStream()) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        printed.add(buffer, read);
      }
    } catch (IOException _) {
      // The process was killed while it printed.
    }
  }

  /** Kills what is left and waits until nobody holds the streams any more. */
  private void end() throws IOException {
    engine.kill(process, place);
    try {
      process.waitFor(LONGEST_DEATH.toMillis(), TimeUnit.MILLISECONDS);
      printer.join(LONGEST_DEATH);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private SandboxReport report(Ending ending) throws IOException {
    boolean keeps = ending instanceof Ending.Finished;
    if (!keeps) {
      empty(request.output());
    }
    List<Sighting> sightings = new ArrayList<>(view.sightings());
    sightings.addAll(archive.sightings());
    return new SandboxReport(
        engine.name(),
        ending,
        elapsed(),
        peak.processor(),
        peak.memoryBytes(),
        peak.threads(),
        printed.text(),
        keeps ? archive.files() : List.of(),
        keeps ? archive.bytes() : 0,
        sightings.stream().sorted().toList());
  }

  static void empty(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(folder)) {
          Files.delete(each);
        }
      }
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static <T> FutureTask<T> started(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    var _ = Thread.ofPlatform().daemon().name("sandbox-results").start(task);
    return task;
  }

  private static <T> Optional<T> within(Duration time, FutureTask<T> task)
      throws IOException, InterruptedException {
    try {
      return Optional.of(task.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
