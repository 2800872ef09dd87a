package io.decentralml.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where things are inside a sandbox, in whatever engine. */
final class Layout {
  static final String SCRIPT = "/script";
  static final String DATA = "/data";
  static final String SCRATCH = "/scratch";
  static final String OUTPUT = SCRATCH + "/output";

  /** A home folder of nobody's, with the decoys. */
  static final String HOME = "/home/person";

  /** The space of that home folder. */
  static final long HOME_BYTES = 16L << 20;

  /** How the supervising shell tells that it is there. */
  static final String STARTED = "started";

  /** How the supervising shell tells that the script ended; an exit code follows. */
  static final String ENDED = "ended ";

  /** Processes of the engine itself inside, beside those of the script. */
  static final int OWN_PROCESSES = 2;

  /** What thieves look for in a home folder; the first is the folder itself. */
  static final List<String> DECOYS =
      List.of("", ".ssh", ".ssh/id_rsa", ".ssh/id_ed25519", ".aws/credentials", ".bash_history");

  private Layout() {}

  /** The whole environment of a script. */
  static Map<String, String> environment() {
    return new TreeMap<>(
        Map.of(
            "PATH",
            "/usr/local/bin:/usr/bin:/bin",
            "HOME",
            SCRATCH + "/home",
            "TMPDIR",
            SCRATCH + "/tmp",
            "USER",
            "script",
            "LANG",
            "C.UTF-8",
            "DATA",
            DATA,
            "OUTPUT",
            OUTPUT));
  }

  /** The supervising shell's program. Its arguments are the words of the command. */
  static String supervisor() {
    try (InputStream text = Layout.class.getResourceAsStream("supervisor.sh")) {
      if (text == null) {
        throw new AssertionError("supervisor.sh is a resource of this module");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
