package io.decentralml.cli;

import io.decentralml.federated.Simulation;
import io.decentralml.federated.SimulationReport;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.IdxFolder;
import io.decentralml.training.ModelShape;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
final class SimulateCommand implements Callable<Integer> {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = {"--seeds", "--seed"},
      paramLabel = "FIRST-LAST",
      defaultValue = "7",
      converter = SeedRange.Converter.class,
      description = "One training for each, such as 7 or 1-20" + DEFAULTS)
  private SeedRange seeds = new SeedRange(7, 7);

  @Option(
      names = "--organisations",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many contribute" + DEFAULTS)
  private int organisations;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Rounds of training" + DEFAULTS)
  private int rounds;

  @Option(
      names = "--local-epochs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Passes over an organisation's data in a round" + DEFAULTS)
  private int localEpochs;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.5",
      description = "The smaller, the fewer classes each organisation has" + DEFAULTS)
  private double alpha;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder in MNIST's IDX layout, instead of the built-in digits.")
  private @Nullable Path data;

  @Option(
      names = "--poison",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many organisations send scaled noise" + DEFAULTS)
  private int poison;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SimulationTable table = new SimulationTable(rounds);
    Dataset digits = Digits.load();
    List<SimulationReport> reports = new ArrayList<>();
    if (!output.isJson()) {
      say(table.heading());
    }
    for (long seed : seeds.stream().toArray()) {
      Path folder = data;
      DatasetSplit split = folder == null ? digits.holdOut(seed) : IdxFolder.load(folder, seed);
      SimulationReport report = simulation(split, seed).run(_ -> {});
      reports.add(report);
      if (!output.isJson()) {
        say(table.row(report));
      }
    }
    say(output.isJson() ? Json.ok(table.facts(reports)) : "\n" + table.summary(reports));
    return 0;
  }

  private Simulation simulation(DatasetSplit split, long seed) {
    try {
      TrainingPlan plan =
          TrainingPlan.of(ModelShape.of(split.training()), seed)
              .withRounds(rounds)
              .withLocalEpochs(localEpochs);
      return Simulation.of(plan, split, organisations, alpha).withPoisoned(poison);
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
