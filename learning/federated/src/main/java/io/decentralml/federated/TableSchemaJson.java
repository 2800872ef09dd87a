package io.decentralml.federated;

import io.decentralml.training.TableSchema;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link TableSchema} as part of a plan. */
final class TableSchemaJson {
  private TableSchemaJson() {}

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
    schema.classes().forEach(json.putArray("classes")::add);
  }

  static TableSchema read(JsonNode json) throws PlanException {
    List<String> features = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (JsonNode each : json.path("features").values()) {
      features.add(CanonicalJson.text(each, "name"));
      means.add(CanonicalJson.real(each, "mean"));
      deviations.add(CanonicalJson.real(each, "deviation"));
    }
    List<String> classes = new ArrayList<>();
    for (JsonNode each : json.path("classes").values()) {
      classes.add(each.asString(""));
    }
    return new TableSchema(features, means, deviations, CanonicalJson.text(json, "label"), classes);
  }
}
