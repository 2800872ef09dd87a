package io.decentralml.client;

import io.decentralml.metadata.DynamicCodec;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.StorageEntryMetadata;
import io.decentralml.metadata.Value;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A chain of empty rules on a {@link FakeNode}: what is submitted gets a block of its own. */
final class FakeChain implements AutoCloseable {
  private final FakeNode node = new FakeNode();
  private final RuntimeMetadata metadata = RealMetadata.read();
  private final List<List<String>> blocks = new ArrayList<>(List.of(List.of()));
  private final List<String> submitted = new ArrayList<>();
  private final Map<String, Object> version =
      new HashMap<>(Map.of("specName", "fake", "specVersion", 100, "transactionVersion", 1));
  private Value outcome = success();
  private String genesis = hash(0);
  private int poolNonce;

  /** When a submitted extrinsic gets its block. */
  enum Sealing {
    AT_ONCE,
    WHEN_TOLD
  }

  FakeChain(Sealing sealing) {
    node.on("chain_getBlockHash", (_, parameters) -> blockHash(parameters))
        .on("chain_getFinalizedHead", (_, _) -> hash(best()))
        .on("chain_getHeader", (_, parameters) -> header(parameters.path(0)))
        .on("chain_getBlock", (_, parameters) -> block(parameters.path(0)))
        .on("state_getMetadata", (_, _) -> Bytes.wrap(RealMetadata.bytes()).toHex())
        .on("state_getRuntimeVersion", (_, _) -> version)
        .on("state_getStorage", (_, parameters) -> events(parameters.path(1)))
        .on("system_accountNextIndex", (_, _) -> poolNonce)
        .on("author_unwatchExtrinsic", (_, _) -> true)
        .on("author_submitExtrinsic", (_, parameters) -> accept(parameters.path(0), sealing))
        .on(
            "author_submitAndWatchExtrinsic",
            (connection, parameters) -> {
              String subscription = "w" + accept(parameters.path(0), sealing);
              if (sealing == Sealing.AT_ONCE) {
                Map<String, String> status = Map.of("inBlock", hash(best()));
                connection.tell("author_extrinsicUpdate", subscription, "ready");
                connection.tell("author_extrinsicUpdate", subscription, status);
              }
              return subscription;
            });
  }

  FakeNode node() {
    return node;
  }

  ChainClient connect() {
    return ChainClient.connect(node.url());
  }

  private synchronized String accept(JsonNode extrinsic, Sealing sealing) {
    submitted.add(extrinsic.asString());
    poolNonce++;
    if (sealing == Sealing.AT_ONCE) {
      seal();
    }
    return "s" + submitted.size();
  }

  /** Puts everything that was submitted and is in no block into one. */
  synchronized void seal() {
    List<String> left = new ArrayList<>(submitted);
    blocks.forEach(left::removeAll);
    blocks.add(left);
  }

  synchronized List<String> submitted() {
    return List.copyOf(submitted);
  }

  synchronized void setOutcome(Value next) {
    outcome = next;
  }

  synchronized void becomeAnother() {
    genesis = hash(999);
  }

  synchronized void upgrade() {
    version.put("specVersion", 101);
  }

  synchronized int best() {
    return blocks.size() - 1;
  }

  private static String hash(int number) {
    return "0x%064x".formatted(number + 0xb10c0000L);
  }

  private static int number(JsonNode hash) {
    return (int) (Long.parseLong(hash.asString().substring(50), 16) - 0xb10c0000L);
  }

  private synchronized @Nullable String blockHash(JsonNode parameters) {
    if (parameters.isEmpty()) {
      return hash(best());
    }
    int number = parameters.path(0).asInt();
    if (number == 0) {
      return genesis;
    }
    return number <= best() ? hash(number) : null;
  }

  private static Map<String, Object> header(JsonNode hash) {
    return Map.of("number", "0x" + Integer.toHexString(number(hash)));
  }

  private synchronized Map<String, Object> block(JsonNode hash) {
    Map<String, Object> body =
        Map.of("header", header(hash), "extrinsics", blocks.get(number(hash)));
    return Map.of("block", body);
  }

  private synchronized String events(JsonNode hash) {
    List<Value> records = new ArrayList<>();
    for (int i = 0; i < blocks.get(number(hash)).size(); i++) {
      records.add(
          Value.of(
              Map.of(
                  "phase",
                  Value.variant("ApplyExtrinsic", Value.number(i)),
                  "event",
                  Value.variant("System", outcome),
                  "topics",
                  List.of())));
    }
    return encodeEvents(new Value.Sequence(records));
  }

  private String encodeEvents(Value records) {
    if (metadata.pallet("System").orElse(metadata.pallets().getFirst()).storageEntry("Events")
        instanceof Option.Some<StorageEntryMetadata>(StorageEntryMetadata entry)) {
      return new DynamicCodec(metadata.types()).encode(entry.type().value(), records).toHex();
    }
    throw new AssertionError("every chain has System.Events");
  }

  static Value success() {
    return new Value.Variant("ExtrinsicSuccess", Value.of(Map.of("dispatch_info", info())));
  }

  static Value failure(Value error) {
    return new Value.Variant(
        "ExtrinsicFailed", Value.of(Map.of("dispatch_error", error, "dispatch_info", info())));
  }

  private static Map<String, Object> info() {
    return Map.of(
        "weight",
        Map.of("ref_time", 1, "proof_size", 1),
        "class",
        Value.variant("Normal"),
        "pays_fee",
        Value.variant("Yes"));
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}
