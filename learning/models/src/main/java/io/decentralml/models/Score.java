package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model achieves on examples.
 *
 * @param loss its own mean loss
 * @param confusion how many examples of each class (row) got each answer (column)
 */
public record Score(double loss, List<List<Integer>> confusion) {
  /** Checks that the table is square, without negative numbers, and that there is an example. */
  public Score {
    confusion = confusion.stream().map(List::copyOf).toList();
    long examples = 0;
    for (List<Integer> row : confusion) {
      if (row.size() != confusion.size() || row.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("a confusion matrix has a row and a column a class");
      }
      examples += row.stream().mapToLong(Integer::longValue).sum();
    }
    if (examples < 1 || examples > Integer.MAX_VALUE || !Double.isFinite(loss)) {
      throw new IllegalArgumentException("a score needs 1 to 2^31 examples and a finite loss");
    }
  }

  /** How many examples. */
  public int exampleCount() {
    return confusion.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** How many answers were right. */
  public int correctCount() {
    int correct = 0;
    for (int i = 0; i < confusion.size(); i++) {
      correct += confusion.get(i).get(i);
    }
    return correct;
  }

  /** Share of right answers, 0 to 1. */
  public double accuracy() {
    return (double) correctCount() / exampleCount();
  }

  ObjectNode toJson() {
    ObjectNode json = Document.object();
    json.put("examples", exampleCount());
    json.put("accuracy", accuracy());
    json.put("loss", loss);
    ArrayNode rows = json.putArray("confusion");
    for (List<Integer> row : confusion) {
      ArrayNode cells = rows.addArray();
      row.forEach(cells::add);
    }
    return json;
  }

  /** Reads what {@link #toJson()} wrote; counts and shares follow from the table. */
  static Score of(Document json) throws PackageException {
    try {
      return new Score(json.real("loss"), json.table("confusion"));
    } catch (IllegalArgumentException wrong) {
      throw new PackageException(Fault.MANIFEST, "evaluation.json: " + wrong.getMessage());
    }
  }
}
