package io.decentralml.cli.sandbox;

import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.sandbox.Sandbox;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code decentralml sandbox check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Say which sandbox this machine has, after a test script could not break out.")
final class SandboxCheck implements Callable<Integer> {
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Sandbox found = sandbox.detect();
    Map<String, Object> data = Json.object();
    data.put("engine", found.engine());
    String text =
        "Scripts run in %s. A test script saw neither network, files, processes nor environment of this machine."
            .formatted(found.engine());
    spec.commandLine().getOut().println(output.isJson() ? Json.ok(data) : text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
