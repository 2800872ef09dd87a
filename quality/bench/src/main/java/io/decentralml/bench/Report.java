package io.decentralml.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All figures of one run.
 *
 * @param figures in the order in which they were measured
 * @param load how many processes ran or waited to, averaged over the minute before the run
 */
record Report(List<Figure> figures, double load) {
  Report {
    figures = List.copyOf(figures);
  }

  /** How busy the machine is, itself and others together. */
  static double currentLoad() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%s, %d processors, Java %s, load before the run %.1f%n%n",
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        load);
    out.printf("%-48s %14s   %-42s %14s %7s   %s%n", "measured", "", "beside", "", "ratio", "aim");
    figures.forEach(figure -> print(out, figure));
  }

  private static void print(PrintStream out, Figure figure) {
    String aim = figure.aim().text();
    out.printf(
        Locale.ROOT,
        "%-48s %14s   %-42s %14s %7.3f   %s%n",
        figure.measure().name(),
        text(figure.measure()),
        figure.baseline().name(),
        text(figure.baseline()),
        figure.ratio(),
        aim.isEmpty() ? "" : aim + (figure.isAimMet() ? ": met" : ": MISSED"));
  }

  private static String text(Measure measure) {
    int digits = measure.value() < 100 ? 2 : 0;
    return String.format(
        Locale.ROOT, "%,." + digits + "f %s", measure.value(), measure.unit().symbol());
  }

  /** The same as JSON. */
  String toJson() {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode json = mapper.createObjectNode();
    json.put("architecture", System.getProperty("os.arch"));
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("java", System.getProperty("java.version"));
    json.put("load", load);
    ArrayNode list = json.putArray("figures");
    for (Figure each : figures) {
      ObjectNode figure = list.addObject();
      figure.put("name", each.measure().name());
      figure.put("value", each.measure().value());
      figure.put("unit", each.measure().unit().symbol());
      figure.put("baseline", each.baseline().name());
      figure.put("baselineValue", each.baseline().value());
      figure.put("ratio", each.ratio());
      figure.put("aim", each.aim().text());
      figure.put("isAimMet", each.isAimMet());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
