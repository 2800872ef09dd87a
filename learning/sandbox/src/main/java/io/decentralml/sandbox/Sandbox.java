package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs foreign code. Whoever holds one knows that it was tried on this machine: a test script in it
 * could not reach what it must not.
 *
 * <p>Inside, {@code /script} holds the script and {@code /data} the data, both for reading, and
 * {@code /scratch/output}, where the script starts, is for its results. {@code DATA} and {@code
 * OUTPUT} name these in its environment, which has nothing of the caller's.
 */
public final class Sandbox {
  private static final String CURE =
      "; install bubblewrap (Debian and Ubuntu: apt install bubblewrap; Fedora: dnf install"
          + " bubblewrap) on Linux 5.14 or newer, or start Podman or Docker and name an image";

  private final SandboxEngine engine;

  private Sandbox(SandboxEngine engine) {
    this.engine = engine;
  }

  /**
   * The sandbox of this machine without a container engine: bubblewrap.
   *
   * @throws SandboxUnavailableException when there is none, or it does not hold; says why
   */
  public static Sandbox detect() throws IOException, InterruptedException {
    return detect(List.of());
  }

  /**
   * The sandbox of this machine: Podman, else Docker, if one answers and has {@code image}, and
   * bubblewrap otherwise.
   *
   * @param image an image of the engine, which has a shell, tar and what scripts need; best by its
   *     digest
   * @throws SandboxUnavailableException when there is none, or it does not hold; says why
   */
  public static Sandbox detect(String image) throws IOException, InterruptedException {
    List<SandboxEngine> engines = new ArrayList<>();
    for (String each : List.of("podman", "docker")) {
      Optional<Path> program = onPath(each);
      if (program.isPresent()
          && answers(program.get(), "info")
          && answers(program.get(), "image", "inspect", image)) {
        engines.add(new ContainerEngine(program.get(), image));
      }
    }
    return detect(engines);
  }

  private static Sandbox detect(List<SandboxEngine> containers)
      throws IOException, InterruptedException {
    List<String> reasons = new ArrayList<>();
    List<SandboxEngine> engines = new ArrayList<>(containers);
    bubblewrap(reasons).ifPresent(engines::add);
    for (SandboxEngine each : engines) {
      Sandbox sandbox = new Sandbox(each);
      List<String> leaks = Probe.leaks(sandbox);
      if (leaks.isEmpty()) {
        return sandbox;
      }
      reasons.add(each.name() + " does not hold: " + String.join(", ", leaks));
    }
    throw new SandboxUnavailableException(
        "no sandbox for foreign code on this machine: " + String.join("; ", reasons) + CURE);
  }

  private static Optional<SandboxEngine> bubblewrap(List<String> reasons) throws IOException {
    Optional<Path> program = onPath("bwrap");
    if (program.isEmpty()) {
      reasons.add("bubblewrap is not installed");
      return Optional.empty();
    }
    String processor = System.getProperty("os.arch", "");
    Optional<byte[]> filter = SeccompFilter.program(processor);
    if (filter.isEmpty()) {
      reasons.add("no table of system calls for the processor " + processor);
      return Optional.empty();
    }
    boolean isRoot = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    return Optional.of(new Bubblewrap(program.get(), filter.get(), isRoot));
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin";
    return Stream.of(path.split(":", -1))
        .filter(each -> each.startsWith("/"))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean answers(Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }

  /** What it is, for people: bubblewrap, or an engine and its image. */
  public String engine() {
    return engine.name();
  }

  /**
   * Runs a script to its end, or until it is killed. When this returns or throws, none of its
   * processes is left.
   *
   * @throws IllegalArgumentException if the data are no folder, or the output folder is not empty
   * @throws SandboxUnavailableException if the sandbox does not start
   * @throws IOException if this machine's disk fails, or the data are such as the engine cannot
   *     show
   */
  public SandboxReport run(SandboxRequest request) throws IOException, InterruptedException {
    check(request);
    Path folder = Files.createTempDirectory("decentralml-sandbox");
    try {
      Path script = Files.createDirectory(folder.resolve("script"));
      request.script().writeTo(script);
      SandboxEngine.Place place =
          new SandboxEngine.Place(folder, script, "decentralml-" + UUID.randomUUID());
      return onOwnThread(request, place);
    } finally {
      Supervision.empty(folder);
      Files.delete(folder);
    }
  }

  private static void check(SandboxRequest request) throws IOException {
    if (!Files.isDirectory(request.data())) {
      throw new IllegalArgumentException("the data are no folder: " + request.data());
    }
    for (Path each : request.tools()) {
      if (!Files.isDirectory(each)) {
        throw new IllegalArgumentException("a tool is no folder: " + each);
      }
    }
    try (Stream<Path> files = Files.list(request.output())) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException("the output folder is not empty: " + request.output());
      }
    }
  }

  /** The processes die with the thread that starts them, which must not be one of a pool. */
  private SandboxReport onOwnThread(SandboxRequest request, SandboxEngine.Place place)
      throws IOException, InterruptedException {
    FutureTask<SandboxReport> run = new FutureTask<>(() -> Supervision.run(engine, request, place));
    Thread thread = Thread.ofPlatform().name("sandbox").start(run);
    try {
      return run.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      thread.interrupt();
      thread.join();
    }
  }
}
