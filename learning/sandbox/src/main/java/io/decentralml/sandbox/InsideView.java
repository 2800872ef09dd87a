package io.decentralml.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be seen of a running sandbox through {@code /proc} from outside: the counters of its
 * network namespace, which decoys in its home folder were read, how full its files are.
 *
 * <p>Source: proc(5), {@code /proc/pid/net/snmp} (RFC 1213's counters).
 */
final class InsideView {
  private static final long NEARLY_FULL = 64 << 10;

  private final ProcessTree tree;
  private final SandboxLimits limits;
  private final Set<Sighting> seen = new TreeSet<>();

  InsideView(ProcessTree tree, SandboxLimits limits) {
    this.tree = tree;
    this.limits = limits;
  }

  /** Looks once more, while the processes are there. */
  void look(Usage usage) {
    if (usage.threads() >= limits.processes()) {
      String detail = "it had as many processes as it may, " + limits.processes();
      seen.add(new Sighting(Sighting.Kind.PROCESSES, detail));
    }
    for (Path each : tree.folders()) {
      Path root = each.resolve("root");
      if (Files.isDirectory(root.resolve(Layout.OUTPUT.substring(1)))) {
        lookAtSpace(root.resolve(Layout.SCRATCH.substring(1)));
        lookAtDecoys(root.resolve(Layout.HOME.substring(1)));
        lookAtNetwork(each.resolve("net/snmp"));
        return;
      }
    }
  }

  private void lookAtSpace(Path scratch) {
    // The newer interface looks for the mount in this process's own namespace.
    File files = scratch.toFile();
    if (files.getTotalSpace() > 0 && files.getUsableSpace() < NEARLY_FULL) {
      String detail =
          "it filled the %d bytes that its files may have".formatted(limits.fileBytes());
      seen.add(new Sighting(Sighting.Kind.SPACE, detail));
    }
  }

  private void lookAtDecoys(Path folder) {
    try {
      for (String each : Layout.DECOYS) {
        Path decoy = folder.resolve(each);
        BasicFileAttributes attributes = Files.readAttributes(decoy, BasicFileAttributes.class);
        if (attributes.lastAccessTime().compareTo(attributes.lastModifiedTime()) > 0) {
          String detail = "it looked for " + "~/" + each;
          seen.add(new Sighting(Sighting.Kind.HOME, detail));
        }
      }
    } catch (IOException _) {
      // The process ended while it was looked at, or the script removed a decoy.
    }
  }

  private void lookAtNetwork(Path counters) {
    try {
      Map<String, Long> numbers = counters(Files.readAllLines(counters));
      long connections = numbers.getOrDefault("Tcp:ActiveOpens", 0L);
      long noRoutes = numbers.getOrDefault("Ip:OutNoRoutes", 0L);
      long packets = numbers.getOrDefault("Udp:OutDatagrams", 0L);
      if (connections > 0 || noRoutes > 0 || packets > 0) {
        seen.removeIf(each -> each.kind() == Sighting.Kind.NETWORK);
        String detail =
            "it opened %d connections and sent %d datagrams; %d had no way out and none left"
                .formatted(connections, packets, noRoutes);
        seen.add(new Sighting(Sighting.Kind.NETWORK, detail));
      }
    } catch (IOException _) {
      // The process ended while it was looked at.
    }
  }

  /** Pairs of lines: names, then numbers, each after the protocol's name. */
  static Map<String, Long> counters(List<String> lines) {
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String[] names = lines.get(i).split(" ", -1);
      String[] values = lines.get(i + 1).split(" ", -1);
      for (int column = 1; column < Math.min(names.length, values.length); column++) {
        numbers.put(names[0] + names[column], Long.valueOf(values[column]));
      }
    }
    return numbers;
  }

  /** Notes processes that were there when the script had ended. */
  void noteLeftBehind(int processes) {
    if (processes > 0) {
      String detail = "it left %d processes running, which were killed".formatted(processes);
      seen.add(new Sighting(Sighting.Kind.LEFT_BEHIND, detail));
    }
  }

  List<Sighting> sightings() {
    return new ArrayList<>(Arrays.asList(seen.toArray(Sighting[]::new)));
  }
}
