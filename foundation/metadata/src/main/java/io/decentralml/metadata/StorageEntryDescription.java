package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * A storage item.
 *
 * @param name such as {@code TotalIssuance}
 * @param modifier what it answers where nothing is stored
 * @param type a single value or a map
 * @param defaultValue SCALE bytes that decode as the value; 00 where there is no default
 * @param docs lines of explanation
 */
public record StorageEntryDescription(
    String name,
    StorageModifier modifier,
    StorageDescriptionType type,
    Bytes defaultValue,
    List<String> docs) {
  /** Copies the list. */
  public StorageEntryDescription {
    docs = List.copyOf(docs);
  }
}
