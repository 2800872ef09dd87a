package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Podman or Docker, with an image of this machine that a person named; nothing is ever pulled. The
 * engine holds the limits by control groups, so what happens inside is not watched from here.
 *
 * <p>Source: docker-run(1), podman-run(1).
 */
final class ContainerEngine implements SandboxEngine {
  private static final String NOBODY = "65534:65534";
  private static final int MOST_FILES = 100_000;

  private final Path program;
  private final String image;

  ContainerEngine(Path program, String image) {
    this.program = program;
    this.image = image;
  }

  @Override
  public String name() {
    return program.getFileName() + " with image " + image;
  }

  @Override
  public boolean isVisible() {
    return false;
  }

  @Override
  public void kill(Process process, Place place) throws IOException {
    Process removal =
        new ProcessBuilder(program.toString(), "rm", "--force", place.name())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!removal.waitFor(30, TimeUnit.SECONDS)) {
        removal.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  @Override
  public List<String> command(SandboxRequest request, Place place) throws IOException {
    SandboxLimits limits = request.limits();
    String memory = Long.toString(limits.memoryBytes() + limits.fileBytes());
    List<String> words = new ArrayList<>();
    words.addAll(List.of(program.toString(), "run", "--rm", "--interactive"));
    words.addAll(List.of("--name", place.name(), "--pull", "never", "--network", "none"));
    words.addAll(List.of("--read-only", "--cap-drop", "ALL", "--user", NOBODY));
    words.addAll(List.of("--security-opt", "no-new-privileges", "--hostname", "sandbox"));
    words.addAll(List.of("--memory", memory, "--memory-swap", memory));
    words.addAll(
        List.of(
            "--pids-limit", Integer.toString(limits.processes() + Layout.OWN_PROCESSES),
            "--ulimit", "core=0",
            "--ulimit", "fsize=" + limits.fileBytes(),
            "--ulimit", "nofile=" + limits.openFiles(),
            "--ulimit", "cpu=" + (limits.processor().toSeconds() + 2)));
    words.addAll(memory(Layout.SCRATCH, limits.fileBytes()));
    words.addAll(memory(Layout.HOME, Layout.HOME_BYTES));
    words.addAll(readable(place.script(), Layout.SCRIPT));
    words.addAll(readable(request.data(), Layout.DATA));
    for (Path each : request.tools()) {
      words.addAll(readable(each, each.toAbsolutePath().normalize().toString()));
    }
    Layout.environment()
        .forEach((name, value) -> words.addAll(List.of("--env", name + '=' + value)));
    words.addAll(List.of("--entrypoint", "/bin/sh", image, "-c", Layout.supervisor(), "sh"));
    words.add(Layout.SCRIPT + "/run");
    words.addAll(request.arguments());
    return words;
  }

  private static List<String> memory(String folder, long bytes) {
    String options = ":rw,nosuid,nodev,mode=1777,nr_inodes=" + MOST_FILES + ",size=" + bytes;
    return List.of("--tmpfs", folder + options);
  }

  private static List<String> readable(Path folder, String inside) throws IOException {
    String outside = folder.toAbsolutePath().normalize().toString();
    if (outside.indexOf(',') >= 0 || inside.indexOf(',') >= 0) {
      throw new IOException(
          "container engines take no folder with a comma in its name: " + outside);
    }
    return List.of("--mount", "type=bind,source=" + outside + ",target=" + inside + ",readonly");
  }
}
