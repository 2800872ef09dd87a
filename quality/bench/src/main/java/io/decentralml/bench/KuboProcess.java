package io.decentralml.bench;

import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An offline Kubo with a repository of its own, worked with by its own command line. */
final class KuboProcess {
  private static final int MOST_TRIES = 200;

  private final Path executable;
  private final Path repository;
  private final Process daemon;

  private KuboProcess(Path executable, Path repository) throws IOException, InterruptedException {
    this.executable = executable;
    this.repository = repository;
    run("init", "--profile=test");
    this.daemon = builder("daemon", "--offline").start();
  }

  /** Starts the Kubo that {@code quality/stores/run} has built, if it has. */
  static Optional<KuboProcess> start(Path repository) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("decentralml.home", "."));
    Path executable = home.resolve("quality/stores/target/bin/ipfs");
    if (!Files.isExecutable(executable)) {
      System.err.println("no Kubo beside it: quality/stores/run builds one");
      return Optional.empty();
    }
    KuboProcess kubo = new KuboProcess(executable, repository);
    for (int tries = 0; !Files.exists(repository.resolve("api")); tries++) {
      if (tries == MOST_TRIES || !kubo.daemon.isAlive()) {
        kubo.stop();
        throw new IOException("Kubo does not start");
      }
      Thread.sleep(50);
    }
    return Optional.of(kubo);
  }

  void add(Path file) throws IOException, InterruptedException {
    run(
        "add",
        "--cid-version=1",
        "--raw-leaves",
        "--chunker=size-262144",
        "--max-file-links=174",
        "--quieter",
        file.toString());
  }

  void cat(Cid cid) throws IOException, InterruptedException {
    run("cat", cid.toString());
  }

  /** Makes room, so that the next round writes as this one did; fails where the name is another. */
  void forget(Cid cid) throws IOException, InterruptedException {
    run("pin", "rm", cid.toString());
    run("repo", "gc", "--quiet");
  }

  void stop() {
    daemon.destroyForcibly();
  }

  private void run(String... words) throws IOException, InterruptedException {
    int exitCode = builder(words).start().waitFor();
    if (exitCode != 0) {
      throw new IOException("ipfs " + String.join(" ", words) + " ended with " + exitCode);
    }
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IPFS_PATH", repository.toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
