package io.decentralml.models;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the maker of a package measured, on data that only the maker may have: the file {@code
 * evaluation.json}. A claim, which {@link PackageCheck} compares with own measurements.
 *
 * @param before of the package that this one was made from, on the same data
 * @param after of this package
 */
public record EvaluationReport(Optional<Score> before, Optional<Score> after) {
  static final int MAX_BYTES = 1 << 20;

  private static final String FORMAT = "decentralml-evaluation/1";

  /** Nothing was measured. */
  public static EvaluationReport none() {
    return new EvaluationReport(Optional.empty(), Optional.empty());
  }

  /** Only this package was measured. */
  public static EvaluationReport of(Score score) {
    return new EvaluationReport(Optional.empty(), Optional.of(score));
  }

  byte[] toJson() {
    ObjectNode json = Document.object();
    json.put("format", FORMAT);
    before.ifPresent(score -> json.set("before", score.toJson()));
    after.ifPresent(score -> json.set("after", score.toJson()));
    return Document.bytes(json);
  }

  static EvaluationReport fromJson(byte[] bytes) throws PackageException {
    Document json = Document.read("evaluation.json", bytes, FORMAT);
    return new EvaluationReport(score(json, "before"), score(json, "after"));
  }

  private static Optional<Score> score(Document json, String field) throws PackageException {
    return json.has(field) ? Optional.of(Score.of(json.object(field))) : Optional.empty();
  }
}
