package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** What kind of media is annotated. */
@ScaleType("pallet_decentralml::types::AnnotationType")
public enum AnnotationType {
  /** Images. */
  @ScaleCase(index = 0, name = "Image")
  IMAGE,

  /** Sound. */
  @ScaleCase(index = 1, name = "Audio")
  AUDIO,

  /** Text. */
  @ScaleCase(index = 2, name = "Text")
  TEXT,

  /** Moving images. */
  @ScaleCase(index = 3, name = "Video")
  VIDEO
}
