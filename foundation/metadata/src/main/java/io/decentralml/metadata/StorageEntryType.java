package io.decentralml.metadata;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** Whether a storage item is one value or many. */
@ScaleType("frame_metadata::v14::StorageEntryType")
public sealed interface StorageEntryType {
  /** The type of a value. */
  TypeId value();

  /** One value. */
  @ScaleCase(index = 0, name = "Plain", named = false)
  record Plain(TypeId value) implements StorageEntryType {}

  /**
   * A value for each key.
   *
   * @param hashers one for each part of the key
   * @param key the key; a tuple where there are several hashers
   * @param value the value
   */
  @ScaleCase(index = 1, name = "Map")
  record Mapping(List<StorageHasher> hashers, TypeId key, TypeId value)
      implements StorageEntryType {}
}
