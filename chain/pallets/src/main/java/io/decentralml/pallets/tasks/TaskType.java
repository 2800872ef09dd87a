package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** What kind of work a task offers. */
@ScaleType("pallet_decentralml::types::TaskType")
public enum TaskType {
  /** Labels for media. */
  @ScaleCase(index = 0, name = "DataAnnotators")
  DATA_ANNOTATORS,

  /** An update of a model, trained on the worker's own data. */
  @ScaleCase(index = 1, name = "ModelContributor")
  MODEL_CONTRIBUTOR,

  /** A model, changed or tuned. */
  @ScaleCase(index = 2, name = "ModelEngineer")
  MODEL_ENGINEER
}
