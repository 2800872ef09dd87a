package io.decentralml.metadata;

import io.decentralml.scale.TypeShape;
import java.util.List;

/** Whether a storage item is one value or many. */
public sealed interface StorageDescriptionType {
  /** One value. */
  record Plain(TypeShape value) implements StorageDescriptionType {}

  /**
   * A value for each key.
   *
   * @param hashers one for each part of the key
   * @param key the key; a tuple where there are several hashers
   * @param value the value
   */
  record Mapping(List<StorageHasher> hashers, TypeShape key, TypeShape value)
      implements StorageDescriptionType {
    /** Copies the list. */
    public Mapping {
      hashers = List.copyOf(hashers);
    }
  }
}
