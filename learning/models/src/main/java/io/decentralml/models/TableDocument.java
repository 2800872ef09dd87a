package io.decentralml.models;

import io.decentralml.training.TableSchema;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How rows of a table become features, as part of a manifest; in a training's plan it looks alike.
 */
final class TableDocument {
  private TableDocument() {}

  static void write(TableSchema schema, ObjectNode json) {
    ArrayNode features = json.putArray("features");
    for (int i = 0; i < schema.features().size(); i++) {
      features
          .addObject()
          .put("name", schema.features().get(i))
          .put("mean", schema.means().get(i))
          .put("deviation", schema.deviations().get(i));
    }
    json.put("label", schema.label());
  }

  /** Reads what {@link #write} wrote; the classes are the manifest's. */
  static TableSchema read(Document json, List<String> classes) throws PackageException {
    List<String> names = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (Document each : json.objects("features")) {
      names.add(each.text("name"));
      means.add(each.real("mean"));
      deviations.add(each.real("deviation"));
    }
    return new TableSchema(names, means, deviations, json.text("label"), classes);
  }
}
