package io.decentralml.client;

import io.decentralml.metadata.Value;
import java.util.List;

/**
 * An entry of a map in storage.
 *
 * @param keys its keys, as far as the hashers let them be read back
 * @param value its value
 */
public record StorageItem(List<Value> keys, Value value) {
  /** Copies the list. */
  public StorageItem {
    keys = List.copyOf(keys);
  }
}
