package io.decentralml.client;

import io.decentralml.metadata.StorageEntryMetadata;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Storage items by name. */
final class StorageQueries {
  private static final int PAGE = 500;

  private final RpcClient rpc;
  private final ChainMetadata metadata;

  StorageQueries(RpcClient rpc, ChainMetadata metadata) {
    this.rpc = rpc;
    this.metadata = metadata;
  }

  Optional<Value> get(String pallet, String item, List<Value> keys, Optional<Hash256> block) {
    String key = metadata.storageKey(pallet, item, keys).toHex();
    JsonNode found =
        block.isPresent()
            ? rpc.request("state_getStorage", key, block.get().toString())
            : rpc.request("state_getStorage", key);
    return found.isNull() ? absent(pallet, item) : Optional.of(value(pallet, item, found));
  }

  private Value value(String pallet, String item, JsonNode found) {
    return metadata.value(pallet, item, Hex.bytes(found));
  }

  /** What it means that nothing is stored: the item's default, if it has one. */
  private Optional<Value> absent(String pallet, String item) {
    StorageEntryMetadata entry = metadata.storage(pallet, item);
    return switch (entry.modifier()) {
      case OPTIONAL -> Optional.empty();
      case DEFAULT, REQUIRED -> Optional.of(metadata.value(pallet, item, entry.defaultValue()));
    };
  }

  /** Pages through the keys at one block, so that what is found belongs together. */
  List<StorageItem> entries(String pallet, String item, List<Value> keys) {
    String block = rpc.request("chain_getBlockHash").asString();
    String prefix = metadata.storageKey(pallet, item, keys).toHex();
    List<StorageItem> entries = new ArrayList<>();
    String start = prefix;
    JsonNode page;
    do {
      page = rpc.request("state_getKeysPaged", prefix, PAGE, start, block);
      if (!page.isEmpty()) {
        JsonNode changes = rpc.request("state_queryStorageAt", page, block).path(0).path("changes");
        for (JsonNode change : changes) {
          Bytes key = Hex.bytes(change.path(0));
          entries.add(
              new StorageItem(
                  metadata.keysOf(pallet, item, key), value(pallet, item, change.path(1))));
        }
        start = page.path(page.size() - 1).asString();
      }
    } while (page.size() == PAGE);
    return entries;
  }
}
