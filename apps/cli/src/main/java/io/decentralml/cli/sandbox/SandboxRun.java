package io.decentralml.cli.sandbox;

import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.sandbox.SandboxReport;
import io.decentralml.sandbox.SandboxRequest;
import io.decentralml.sandbox.ScriptPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decentralml sandbox run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Run a script of this machine in the sandbox, as contribute --task does with a task's script.",
      "It reads the data as $DATA and leaves its results in $OUTPUT, where it starts. Ends with exit"
          + " code 1 if it did not finish by itself with success."
    })
final class SandboxRun implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SCRIPT",
      description = "A file that begins with #!, or a .tar.gz or .zip with such a file named run.")
  private Path script = Path.of("");

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The script's arguments.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder that it may read.")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where its results are copied; made if it is missing, else it must be empty.")
  private Path output = Path.of("");

  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private OutputOptions answer = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ScriptPackage read = ScriptPackage.read(content());
    LimitOptions.folder(data, "--data");
    makeEmpty();
    SandboxRequest request =
        new SandboxRequest(read, arguments, data, limits.tools(), output, limits.limits());
    SandboxReport report = sandbox.detect().run(request);
    String text = answer.isJson() ? Json.ok(ReportText.data(report)) : ReportText.text(report);
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
    return report.ending().isSuccess() ? 0 : 1;
  }

  private byte[] content() throws IOException {
    if (!Files.isRegularFile(script)) {
      throw new CommandException(
          CommandException.Kind.USAGE, "no file: " + script, "name a script or its package");
    }
    try (var stream = Files.newInputStream(script)) {
      return stream.readNBytes(ScriptPackage.MAX_BYTES + 1);
    }
  }

  private void makeEmpty() throws IOException {
    Files.createDirectories(output);
    try (Stream<Path> found = Files.list(output)) {
      if (found.findAny().isPresent()) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            "the folder for results is not empty: " + output,
            "name another with --output");
      }
    }
  }
}
