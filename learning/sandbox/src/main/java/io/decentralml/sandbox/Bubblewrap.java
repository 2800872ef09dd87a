package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Bubblewrap: namespaces of Linux without a service. An ordinary user's script runs in a user
 * namespace of its own; root's runs as a user of its own, one of 16 million that nobody is, since
 * neither limits nor the files of {@code /proc} hold back root, even in a user namespace.
 *
 * <p>Source: bwrap(1), prlimit(1), setpriv(1), namespaces(7); systemd's table of user identifiers
 * for the range.
 */
final class Bubblewrap implements SandboxEngine {
  private static final long FIRST_USER = 0x7000_0000L;
  private static final long USERS = 1 << 24;
  private static final String NOBODY = "65534";
  private static final int MOST_CHECKED = 10_000;
  private static final long DEVICE_MEMORY = 64L << 20;

  /** Opens the filter as file 9 for bubblewrap, which takes the place of this shell. */
  private static final String OPEN_FILTER = "exec 9<\"$1\" && shift && exec \"$@\"";

  private final Path program;
  private final byte[] filter;
  private final boolean isRoot;

  Bubblewrap(Path program, byte[] filter, boolean isRoot) {
    this.program = program;
    this.filter = filter.clone();
    this.isRoot = isRoot;
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public boolean isVisible() {
    return true;
  }

  @Override
  public void kill(Process process, Place place) {
    // Its namespace's first process dies with it, and all others with that one.
    process.destroyForcibly();
  }

  @Override
  public List<String> command(SandboxRequest request, Place place) throws IOException {
    if (isRoot) {
      checkReadable(request.data());
    }
    Path filterFile = place.folder().resolve("filter");
    Files.write(filterFile, filter);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("/bin/sh", "-c", OPEN_FILTER, "sh", filterFile.toString()));
    words.addAll(List.of(program.toString(), "--seccomp", "9"));
    words.addAll(namespaces());
    Layout.environment().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
    words.addAll(system());
    words.addAll(folders(request, place));
    words.addAll(List.of("--remount-ro", "/", "--remount-ro", "/dev", "--"));
    if (isRoot) {
      words.addAll(otherUser());
    }
    words.addAll(List.of("/bin/sh", "-c", Layout.supervisor(), "sh"));
    words.addAll(limits(request.limits()));
    words.add(Layout.SCRIPT + "/run");
    words.addAll(request.arguments());
    return words;
  }

  private List<String> namespaces() {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"));
    words.addAll(List.of("--unshare-cgroup-try", "--hostname", "sandbox"));
    words.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
    if (!isRoot) {
      words.addAll(List.of("--unshare-user", "--uid", NOBODY, "--gid", NOBODY));
    }
    return words;
  }

  /** The programs and libraries of this machine, and nothing that it knows of its people. */
  private static List<String> system() throws IOException {
    List<String> words = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
    for (String each : List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64")) {
      Path folder = Path.of(each);
      if (Files.isSymbolicLink(folder)) {
        words.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), each));
      } else if (Files.isDirectory(folder)) {
        words.addAll(List.of("--ro-bind", each, each));
      }
    }
    for (String each : List.of("/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf")) {
      words.addAll(List.of("--ro-bind-try", each, each));
    }
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    return words;
  }

  private static List<String> folders(SandboxRequest request, Place place) {
    List<String> words = new ArrayList<>();
    long files = request.limits().fileBytes();
    words.addAll(memory("1777", files, Layout.SCRATCH));
    words.addAll(memory("1777", Math.min(files, DEVICE_MEMORY), "/dev/shm"));
    words.addAll(memory("1777", Layout.HOME_BYTES, Layout.HOME));
    words.addAll(List.of("--symlink", Layout.HOME.substring(1), "/root"));
    words.addAll(List.of("--symlink", Layout.SCRATCH.substring(1) + "/tmp", "/tmp"));
    for (Path each : request.tools()) {
      String folder = each.toAbsolutePath().normalize().toString();
      words.addAll(List.of("--ro-bind", folder, folder));
    }
    words.addAll(List.of("--ro-bind", place.script().toString(), Layout.SCRIPT));
    words.addAll(List.of("--ro-bind", request.data().toAbsolutePath().toString(), Layout.DATA));
    return words;
  }

  private static List<String> memory(String permissions, long bytes, String folder) {
    String size = Long.toString(bytes);
    return List.of("--perms", permissions, "--size", size, "--tmpfs", folder);
  }

  private static List<String> otherUser() {
    long user = FIRST_USER + ThreadLocalRandom.current().nextLong(USERS);
    return List.of(
        "setpriv",
        "--reuid=" + user,
        "--regid=" + user,
        "--clear-groups",
        "--bounding-set=-all",
        "--inh-caps=-all",
        "--no-new-privs",
        "--");
  }

  private static List<String> limits(SandboxLimits limits) {
    return List.of(
        "prlimit",
        "--nproc=" + (limits.processes() + Layout.OWN_PROCESSES),
        // Twice, so that whoever takes more and more is seen; one large claim fails at once.
        "--data=" + Math.multiplyExact(limits.memoryBytes(), 2),
        "--fsize=" + limits.fileBytes(),
        "--cpu=" + (limits.processor().toSeconds() + 2),
        "--nofile=" + limits.openFiles(),
        "--core=0",
        "--");
  }

  /** A user of its own reads only what everybody may. */
  private static void checkReadable(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path each : files.limit(MOST_CHECKED).toList()) {
        Map<String, Object> attributes = Files.readAttributes(each, "posix:permissions");
        if (!Files.isSymbolicLink(each)
            && attributes.get("permissions") instanceof Iterable<?> permissions
            && !contains(permissions, PosixFilePermission.OTHERS_READ)) {
          throw new IOException(
              "root's scripts run as another user, who may not read "
                  + each
                  + ": run this as an ordinary user, or let everybody read the folder");
        }
      }
    }
  }

  private static boolean contains(Iterable<?> all, Object wanted) {
    for (Object each : all) {
      if (each.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
