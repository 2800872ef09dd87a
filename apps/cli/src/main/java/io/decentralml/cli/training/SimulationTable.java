package io.decentralml.cli.training;

import io.decentralml.cli.console.Json;
import io.decentralml.federated.SimulationReport;
import io.decentralml.federated.SimulationReport.OrganisationResult;
import io.decentralml.federated.SimulationReport.RoundResult;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What simulations reached, as {@code docs/results.md} has it: a Markdown table in per cent. */
final class SimulationTable {
  private static final int HASH_DIGITS = 8;

  private final int rounds;

  SimulationTable(int rounds) {
    this.rounds = rounds;
  }

  String heading() {
    return "| seed | round 1 | **round "
        + rounds
        + "** | best alone | mean alone | worst alone | pooled | largest update | weights |\n"
        + "|---:|---:|---:|---:|---:|---:|---:|---:|---|";
  }

  String row(SimulationReport report) {
    DoubleSummaryStatistics alone = alone(report);
    return String.format(
        Locale.ROOT,
        "| %d | %.2f | **%.2f** | %.2f | %.2f | %.2f | %.2f | %.2f | %s |",
        report.seed(),
        100 * report.rounds().getFirst().accuracy(),
        100 * report.finalAccuracy(),
        100 * alone.getMax(),
        100 * alone.getAverage(),
        100 * alone.getMin(),
        100 * report.pooledAccuracy(),
        report.largestRelativeNorm(),
        report.weightsHash().substring(0, HASH_DIGITS));
  }

  String summary(List<SimulationReport> reports) {
    DoubleSummaryStatistics together = over(reports, SimulationReport::finalAccuracy);
    return String.format(
        Locale.ROOT,
        "Mean **%.2f**, minimum **%.2f**, above the best lone organisation in **%d of %d**; pooled"
            + " mean %.2f.",
        100 * together.getAverage(),
        100 * together.getMin(),
        above(reports),
        reports.size(),
        100 * over(reports, SimulationReport::pooledAccuracy).getAverage());
  }

  /** The same for scripts; accuracies are shares, 0 to 1. */
  Map<String, Object> facts(List<SimulationReport> reports) {
    List<Map<String, Object>> seeds = new ArrayList<>();
    for (SimulationReport each : reports) {
      Map<String, Object> facts = Json.object();
      facts.put("seed", each.seed());
      facts.put("finalAccuracy", each.finalAccuracy());
      facts.put("pooledAccuracy", each.pooledAccuracy());
      facts.put("weightsHash", each.weightsHash());
      facts.put("largestUpdate", each.largestRelativeNorm());
      facts.put("rounds", each.rounds().stream().map(RoundResult::accuracy).toList());
      facts.put(
          "localAccuracies",
          each.organisations().stream().map(OrganisationResult::localAccuracy).toList());
      facts.put("seconds", each.seconds());
      seeds.add(facts);
    }
    DoubleSummaryStatistics together = over(reports, SimulationReport::finalAccuracy);
    Map<String, Object> facts = Json.object();
    facts.put("seeds", seeds);
    facts.put("meanAccuracy", together.getAverage());
    facts.put("minimumAccuracy", together.getMin());
    facts.put("aboveBestAlone", above(reports));
    facts.put("pooledMean", over(reports, SimulationReport::pooledAccuracy).getAverage());
    return facts;
  }

  private static long above(List<SimulationReport> reports) {
    return reports.stream().filter(each -> each.finalAccuracy() > each.bestLocalAccuracy()).count();
  }

  private static DoubleSummaryStatistics alone(SimulationReport report) {
    return report.organisations().stream()
        .mapToDouble(OrganisationResult::localAccuracy)
        .summaryStatistics();
  }

  private static DoubleSummaryStatistics over(
      List<SimulationReport> reports, ToDoubleFunction<SimulationReport> figure) {
    return reports.stream().mapToDouble(figure).summaryStatistics();
  }
}
