package io.decentralml.cli.training;

import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.federated.Simulation;
import io.decentralml.federated.SimulationReport;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.training.Examples;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decentralml simulate}: the training of the demonstration without a chain. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Organisations train together without a chain, once for each seed.",
      "Through the same code: partition, local training, update checks, aggregation, evaluation."
    })
public final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private FederationOptions federation = new FederationOptions();

  @Option(
      names = {"--seeds", "--seed"},
      paramLabel = "FIRST-LAST",
      defaultValue = "7",
      converter = SeedRange.Converter.class,
      description = "One training for each, such as 7 or 1-20 (default ${DEFAULT-VALUE}).")
  private SeedRange seeds = new SeedRange(7, 7);

  @Override
  public Integer call() throws IOException, InterruptedException {
    SimulationTable table = new SimulationTable(federation.rounds());
    List<SimulationReport> reports = new ArrayList<>();
    for (long seed : seeds.stream().toArray()) {
      Simulation simulation = simulation(federation.examples(seed), seed);
      if (reports.isEmpty() && !output.isJson()) {
        say(table.heading());
      }
      SimulationReport report = simulation.run(_ -> {});
      reports.add(report);
      if (!output.isJson()) {
        say(table.row(report));
      }
    }
    say(output.isJson() ? Json.ok(table.facts(reports)) : "\n" + table.summary(reports));
    return 0;
  }

  private Simulation simulation(Examples examples, long seed) {
    try {
      TrainingPlan plan =
          TrainingPlan.of(examples, seed)
              .withRounds(federation.rounds())
              .withLocalEpochs(federation.localEpochs());
      return Simulation.of(plan, examples.split(), federation.organisations(), federation.alpha())
          .withPoisoned(federation.poison());
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  /** A line at a time, so that one sees how far it is. */
  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
