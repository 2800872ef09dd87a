package io.decentralml.cli.role;

import io.decentralml.annotation.MediaType;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows media: texts in the terminal, others with the person's own program. */
final class Viewer {
  private static final int LONGEST_SHOWN = 20_000;

  private final List<String> command;

  private Viewer(List<String> command) {
    this.command = command;
  }

  /**
   * A viewer that starts {@code command} with the file as its last argument; if it is empty, the
   * desktop's own way to open files, where there is one.
   */
  static Viewer of(String command) {
    if (!command.isBlank()) {
      return new Viewer(List.of(command.strip().split("\\s+")));
    }
    boolean desktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    if (desktop && isOnPath("xdg-open")) {
      return new Viewer(List.of("xdg-open"));
    }
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return new Viewer(mac ? List.of("open") : List.of());
  }

  private static boolean isOnPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Shows {@code file}; answers what the person shall read. */
  String show(MediaType type, Path file) throws IOException {
    return type == MediaType.TEXT ? text(file) : open(file).orElse("  open it yourself: " + file);
  }

  /** The text without anything that a terminal would take for a command. */
  private static String text(Path file) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST_SHOWN);
    }
    StringBuilder shown = new StringBuilder();
    new String(bytes, StandardCharsets.UTF_8)
        .codePoints()
        .map(each -> Character.isISOControl(each) && each != '\n' ? ' ' : each)
        .forEach(shown::appendCodePoint);
    if (Files.size(file) > LONGEST_SHOWN) {
      shown.append("\n… the rest is in ").append(file);
    }
    return "  " + shown.toString().strip().replace("\n", "\n  ");
  }

  private Optional<String> open(Path file) {
    if (command.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(command);
    words.add(file.toString());
    try {
      var _ =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return Optional.of("  opened with " + command.getFirst() + ": " + file);
    } catch (IOException failed) {
      return Optional.of("  " + failed.getMessage() + "; open it yourself: " + file);
    }
  }
}
