package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * A session at a terminal, as text: what a person typed, and what came back.
 *
 * <p>A line {@code $ ./decentralml …} is a command, {@code $ echo 'TEXT' > FILE} writes a file;
 * with {@code &} at its end a command runs in the background, {@code $ until …} repeats it until it
 * works, {@code $ wait} waits for those in the background. Lines {@code > …} are typed into it. The
 * lines below are its output, where {@code …} stands for anything and {@code {name}} for a word,
 * which is the same wherever the name stands again. {@code [exit 4]} says that it fails. An output
 * that begins like a command stands after {@code | }. Empty lines, and lines that begin with {@code
 * #}, say nothing.
 *
 * <p>The options that a person would set once in the environment are added: node, keystore and
 * password.
 */
final class Transcript implements AutoCloseable {
  private static final String PROGRAM = "./decentralml ";
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}|…");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");
  private static final int ATTEMPTS = 300;

  private final Map<String, String> known = new HashMap<>();
  private final List<String> always;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Run>> running = new ArrayList<>();

  /** A session at the node {@code url}, which keeps its files in {@code folder}. */
  Transcript(String url, Path folder) throws IOException {
    Path password = folder.resolve("password");
    Files.writeString(password, "correct horse\n");
    known.put("folder", folder.toString());
    always =
        List.of(
            "--url=" + url,
            "--keystore=" + folder.resolve("keystore"),
            "--password-file=" + password);
  }

  /** Types every command of {@code text} and compares what comes back. */
  void play(String text) throws Exception {
    List<String> block = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("$ ") && !block.isEmpty()) {
        command(block);
        block.clear();
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        block.add(line);
      }
    }
    command(block);
    join();
  }

  private void command(List<String> block) throws Exception {
    String typed = block.getFirst().substring(2);
    List<String> expected = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    int exit = 0;
    for (String each : block.subList(1, block.size())) {
      if (each.startsWith("> ") || each.equals(">")) {
        input.append(filled(each.substring(1).strip())).append('\n');
      } else if (each.startsWith("[exit ")) {
        exit = Integer.parseInt(each.substring(6, each.length() - 1));
      } else {
        expected.add(plain(each.startsWith("| ") ? each.substring(2) : each));
      }
    }
    if (typed.equals("wait")) {
      join();
    } else if (typed.startsWith("echo ")) {
      write(filled(typed.substring(5)));
    } else if (typed.endsWith(" &")) {
      String command = typed.substring(0, typed.length() - 2);
      Callable<Run> job = () -> run(command);
      running.add(background.submit(job));
    } else {
      Run run = typed.startsWith("until ") ? until(typed.substring(6)) : run(typed, input);
      assertThat(run.exitCode()).as("%s%n%s", typed, run).isEqualTo(exit);
      compare(typed, expected, (run.out() + run.err()).lines().toList());
    }
  }

  /** {@code 'TEXT' > FILE}. */
  private static void write(String text) throws IOException {
    String[] parts = text.split(" > ", 2);
    Path file = Path.of(parts[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, parts[0].replace("'", "") + "\n");
  }

  private void join() throws InterruptedException, ExecutionException {
    for (Future<Run> each : running) {
      Run run = each.get();
      assertThat(run.exitCode()).as("in the background: %s", run).isZero();
    }
    running.clear();
  }

  private Run until(String command) throws InterruptedException {
    Run run = run(command);
    for (int i = 0; i < ATTEMPTS && run.exitCode() != 0; i++) {
      Thread.sleep(100);
      run = run(command);
    }
    return run;
  }

  private Run run(String typed, CharSequence input) {
    InputStream before = System.in;
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    System.setIn(new ByteArrayInputStream(bytes));
    try {
      return run(typed);
    } finally {
      System.setIn(before);
    }
  }

  private Run run(String typed) {
    assertThat(typed).startsWith(PROGRAM);
    List<String> arguments = new ArrayList<>();
    WORD.matcher(filled(typed.substring(PROGRAM.length())))
        .results()
        .forEach(each -> arguments.add(each.group().replace("'", "")));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    CommandLine innermost = line;
    for (String each : arguments) {
      innermost = innermost.getSubcommands().getOrDefault(each, innermost);
    }
    for (String each : always) {
      String option = each.substring(0, each.indexOf('='));
      if (innermost.getCommandSpec().findOption(option) != null) {
        arguments.add(each);
      }
    }
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = line.execute(arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private String filled(String text) {
    Matcher names = NAME.matcher(text);
    return names.replaceAll(
        found -> Matcher.quoteReplacement(known.getOrDefault(String.valueOf(found.group(1)), "?")));
  }

  private void compare(String typed, List<String> expected, List<String> actual) {
    List<String> lines =
        actual.stream().map(Transcript::plain).filter(line -> !line.isEmpty()).toList();
    int next = 0;
    boolean skips = false;
    for (String each : expected) {
      if (each.equals("…")) {
        skips = true;
      } else {
        while (skips && next < lines.size() && !matches(each, lines.get(next))) {
          next++;
        }
        assertThat(next < lines.size() && matches(each, lines.get(next)))
            .as("expected %s%nafter line %s of %s%n%s", each, next, typed, String.join("\n", lines))
            .isTrue();
        next++;
        skips = false;
      }
    }
    assertThat(skips || next == lines.size())
        .as("nothing more after line %s of %s%n%s", next, typed, String.join("\n", lines))
        .isTrue();
  }

  /** The line without the blanks that align it. */
  private static String plain(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }

  /** Whether {@code line} is as {@code expected}; if so, its new names are known from then on. */
  private boolean matches(String expected, String line) {
    StringBuilder pattern = new StringBuilder();
    List<String> captured = new ArrayList<>();
    Matcher names = NAME.matcher(expected);
    int from = 0;
    while (names.find()) {
      pattern.append(Pattern.quote(expected.substring(from, names.start())));
      String name = names.group(1);
      if (name == null) {
        pattern.append(".*");
      } else if (known.containsKey(name)) {
        pattern.append(Pattern.quote(known.getOrDefault(name, "")));
      } else {
        captured.add(name);
        pattern.append("(\\S+?)");
      }
      from = names.end();
    }
    pattern.append(Pattern.quote(expected.substring(from)));
    Matcher found = Pattern.compile(pattern.toString()).matcher(line);
    if (!found.matches()) {
      return false;
    }
    for (int i = 0; i < captured.size(); i++) {
      known.put(captured.get(i), found.group(i + 1));
    }
    return true;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
