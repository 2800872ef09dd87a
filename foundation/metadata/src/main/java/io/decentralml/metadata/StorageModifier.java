package io.decentralml.metadata;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** What a storage item answers where nothing is stored. */
@ScaleType("frame_metadata::v14::StorageEntryModifier")
public enum StorageModifier {
  /** Nothing. */
  @ScaleCase(index = 0, name = "Optional")
  OPTIONAL,
  /** The default value. */
  @ScaleCase(index = 1, name = "Default")
  DEFAULT,
  /** There is always a value. */
  @ScaleCase(index = 2, name = "Required")
  REQUIRED
}
