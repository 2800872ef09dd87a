package io.decentralml.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a sandbox before it is trusted: a script in it looks for this machine's processes, network,
 * files, environment and rights, and tries to write where it must not.
 */
final class Probe {
  private static final SandboxLimits LIMITS =
      new SandboxLimits(
          Duration.ofSeconds(30), Duration.ofSeconds(20), 256 << 20, 32, 1 << 20, 64, 1 << 16);
  private static final List<String> NAMESPACES = List.of("ipc", "mnt", "net", "pid", "uts");

  private Probe() {}

  /** What does not hold, in words; empty if everything does. */
  static List<String> leaks(Sandbox sandbox) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("decentralml-probe");
    try {
      Path output = Files.createDirectory(folder.resolve("output"));
      Path data = Files.createDirectory(folder.resolve("data"));
      Path secret = Files.writeString(folder.resolve("secret"), "not for scripts");
      SandboxRequest request =
          new SandboxRequest(
              ScriptPackage.read(script()),
              List.of(secret.toString()),
              data,
              List.of(),
              output,
              LIMITS);
      SandboxReport report = sandbox.run(request);
      if (!report.ending().isSuccess() || !report.output().equals(List.of("written"))) {
        return List.of("its test says: " + report.ending().sentence() + ' ' + report.printed());
      }
      return leaks(answers(report.printed()));
    } catch (SandboxUnavailableException trouble) {
      return List.of(String.valueOf(trouble.getMessage()));
    } finally {
      Supervision.empty(folder);
      Files.delete(folder);
    }
  }

  static List<String> leaks(Map<String, String> answers) throws IOException {
    List<String> leaks = new ArrayList<>();
    for (String each : NAMESPACES) {
      Path own = Path.of("/proc/self/ns", each);
      if (answers.getOrDefault(each, own.toString()).equals(target(own))) {
        leaks.add("scripts share its " + each + " namespace");
      }
    }
    expect(answers, "capabilities", "0000000000000000 0000000000000000", leaks);
    expect(answers, "new_privileges", "1", leaks);
    expect(answers, "system_calls", "2", leaks);
    expect(answers, "interfaces", "lo", leaks);
    expect(answers, "writable", "", leaks);
    expect(answers, "visible", "", leaks);
    if (answers.getOrDefault("user", "0").equals("0")) {
      leaks.add("scripts run as root");
    }
    return leaks;
  }

  private static void expect(
      Map<String, String> answers, String name, String expected, List<String> leaks) {
    String found = answers.getOrDefault(name, "not told");
    if (!found.equals(expected)) {
      leaks.add("its test found %s to be \"%s\" and not \"%s\"".formatted(name, found, expected));
    }
  }

  private static String target(Path link) throws IOException {
    return Files.readSymbolicLink(link).toString();
  }

  static Map<String, String> answers(String printed) {
    Map<String, String> answers = new HashMap<>();
    printed
        .lines()
        .filter(each -> each.indexOf('=') > 0)
        .forEach(each -> {
          int sign = each.indexOf('=');
          answers.put(each.substring(0, sign), each.substring(sign + 1).strip());
        });
    return answers;
  }

  private static byte[] script() throws IOException {
    try (InputStream text = Probe.class.getResourceAsStream("probe.sh")) {
      if (text == null) {
        throw new AssertionError("probe.sh is a resource of this module");
      }
      return text.readAllBytes();
    }
  }
}
