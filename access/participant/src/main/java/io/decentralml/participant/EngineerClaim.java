package io.decentralml.participant;

import io.decentralml.models.EvaluationReport;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.Score;
import java.util.Locale;
import java.util.Optional;

/**
 * What an engineer says of a delivered package on the chain, beside its name: a JSON text for
 * people and programs. What counts is the package's own evaluation, and what others measure.
 *
 * @param architecture such as {@code 64-128-10}
 * @param before what the model reached before, if that was measured
 * @param after what it reaches now, if that was measured
 */
record EngineerClaim(String architecture, Optional<Score> before, Optional<Score> after) {
  static EngineerClaim of(ModelPackage model) {
    EvaluationReport measured = model.evaluation();
    return new EngineerClaim(model.manifest().architecture(), measured.before(), measured.after());
  }

  /** As {@code {"architecture":"64-128-10","accuracyBefore":0.91,"accuracy":0.97,…}}. */
  String toJson() {
    StringBuilder json = new StringBuilder("{\"architecture\":\"").append(architecture).append('"');
    before.ifPresent(score -> json.append(figure("accuracyBefore", score.accuracy())));
    after.ifPresent(score ->
        json.append(figure("accuracy", score.accuracy()))
            .append(figure("loss", score.loss()))
            .append(",\"examples\":")
            .append(score.exampleCount()));
    return json.append('}').toString();
  }

  private static String figure(String name, double value) {
    return String.format(Locale.ROOT, ",\"%s\":%.4f", name, value);
  }
}
