package io.decentralml.cli.model;

import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Table;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Models and their scores, for people and for scripts. */
public final class ModelText {
  private static final int WIDEST_TABLE = 20;
  private static final int BAR = 40;

  private ModelText() {}

  /** A share such as {@code 97.21 %}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** A row of a plot: what it is, a bar up to {@code #} forty times, and the share. */
  public static String bar(String label, double share) {
    return label + "  " + "#".repeat((int) Math.round(BAR * share)) + "  " + percent(share);
  }

  /** A score for scripts. */
  public static Map<String, Object> facts(Score score) {
    Map<String, Object> facts = Json.object();
    facts.put("examples", score.exampleCount());
    facts.put("accuracy", score.accuracy());
    facts.put("loss", score.loss());
    facts.put("confusion", score.confusion());
    return facts;
  }

  /** A package for scripts. */
  public static Map<String, Object> facts(ModelPackage model) {
    Manifest manifest = model.manifest();
    Map<String, Object> facts = Json.object();
    facts.put("architecture", manifest.architecture());
    facts.put("features", manifest.inputs());
    facts.put("classes", manifest.classes());
    facts.put("parameters", manifest.parameters());
    facts.put("weights_hash", manifest.weightsHash());
    facts.put("graph_hash", manifest.graphHash());
    facts.put("frameworks", manifest.frameworks());
    facts.put("licence", manifest.origin().licence());
    manifest.origin().parent().ifPresent(parent -> facts.put("parent", parent));
    model.evaluation().before().ifPresent(score -> facts.put("before", facts(score)));
    model.evaluation().after().ifPresent(score -> facts.put("after", facts(score)));
    return facts;
  }

  /** What is measured before and after, side by side. */
  public static String comparison(Optional<Score> before, Optional<Score> after) {
    Table table = new Table("", "before", "after");
    table.row("accuracy", accuracy(before), accuracy(after));
    table.row("loss", loss(before), loss(after));
    table.row("examples", examples(before), examples(after));
    return table.toString();
  }

  private static String accuracy(Optional<Score> score) {
    return score.map(each -> percent(each.accuracy())).orElse("–");
  }

  private static String loss(Optional<Score> score) {
    return score.map(each -> String.format(Locale.ROOT, "%.4f", each.loss())).orElse("–");
  }

  private static String examples(Optional<Score> score) {
    return score.map(each -> Integer.toString(each.exampleCount())).orElse("–");
  }

  /** The confusion matrix with the names of the classes; nothing for more than twenty. */
  public static String confusion(Score score, List<String> classes) {
    if (classes.size() > WIDEST_TABLE) {
      return "";
    }
    List<String> headings = new ArrayList<>(List.of("is \\ told"));
    headings.addAll(classes);
    Table table = new Table(headings.toArray(String[]::new));
    for (int i = 0; i < classes.size(); i++) {
      List<String> row = new ArrayList<>(List.of(classes.get(i)));
      for (int count : score.confusion().get(i)) {
        row.add(count == 0 ? "." : Integer.toString(count));
      }
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }
}
