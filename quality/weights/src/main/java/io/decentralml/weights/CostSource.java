package io.decentralml.weights;

import io.decentralml.frame.system.MeasuredCost;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes measured costs as Java. */
final class CostSource {
  private CostSource() {}

  static String of(CostClass owner, Map<String, MeasuredCost> costs) {
    StringBuilder source = new StringBuilder();
    source.append("package %s;\n\n".formatted(owner.packageName()));
    if (owner != CostClass.SYSTEM) {
      source.append("import io.decentralml.frame.system.MeasuredCost;\n\n");
    }
    source
        .append(
            "/** What was measured. Written by {@code quality/weights/run}; not to be edited. */\n")
        .append("final class %s {\n".formatted(owner.className()));
    costs.forEach((name, cost) ->
        source
            .append("  static final MeasuredCost %s =\n".formatted(name))
            .append(
                "      new MeasuredCost(%s, %d, %d);\n"
                    .formatted(grouped(cost.time()), cost.reads(), cost.writes())));
    return source.append("\n  private %s() {}\n}\n".formatted(owner.className())).toString();
  }

  /** Whether {@code source} has {@code name} with as many items as {@code cost}. */
  static boolean hasItems(String source, String name, MeasuredCost cost) {
    return Pattern.compile(
            "MeasuredCost %s =\\s+new MeasuredCost\\([0-9_L]+, %d, %d\\);"
                .formatted(name, cost.reads(), cost.writes()))
        .matcher(source)
        .find();
  }

  private static String grouped(long time) {
    String digits = "%,d".formatted(time).replace(',', '_');
    return time > Integer.MAX_VALUE ? digits + "L" : digits;
  }
}
