package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A storage item.
 *
 * @param name such as {@code TotalIssuance}
 * @param modifier what it answers where nothing is stored
 * @param type a single value or a map
 * @param defaultValue SCALE bytes of the default
 * @param docs lines of explanation
 */
@ScaleType("frame_metadata::v14::StorageEntryMetadata")
public record StorageEntryMetadata(
    String name,
    StorageModifier modifier,
    StorageEntryType type,
    Bytes defaultValue,
    List<String> docs) {}
