package io.decentralml.client;

import io.decentralml.metadata.Value;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Blocks and what happened in them. The last blocks are kept, as many wait for the same ones. */
final class BlockQueries {
  private static final int BLOCKS_KEPT = 16;

  private final RpcClient rpc;
  private final ChainMetadata metadata;
  private final StorageQueries storage;

  /** Guarded by itself. */
  private final Map<Hash256, Contents> recent = new LinkedHashMap<>();

  /** A block's number and hash. */
  record Head(BlockNumber number, Hash256 hash) {}

  /** A block's extrinsics, as hexadecimal text to their index, and what each brought about. */
  private record Contents(
      BlockNumber number, Map<String, Integer> extrinsics, Map<Integer, List<ChainEvent>> events) {}

  BlockQueries(RpcClient rpc, ChainMetadata metadata, StorageQueries storage) {
    this.rpc = rpc;
    this.metadata = metadata;
    this.storage = storage;
  }

  Head best() {
    return head(ChainClient.hash(rpc.request("chain_getBlockHash")));
  }

  Head finalized() {
    return head(ChainClient.hash(rpc.request("chain_getFinalizedHead")));
  }

  private Head head(Hash256 hash) {
    JsonNode header = rpc.request("chain_getHeader", hash.toString());
    return new Head(ChainClient.number(header), hash);
  }

  Optional<Hash256> hash(BlockNumber number) {
    JsonNode found = rpc.request("chain_getBlockHash", number.toLong());
    return found.isNull() ? Optional.empty() : Optional.of(ChainClient.hash(found));
  }

  /** Where {@code extrinsic} stands in {@code block}; none if it is not there. */
  Optional<Inclusion> find(Hash256 block, Bytes extrinsic) {
    Contents contents = contents(block);
    Integer index = contents.extrinsics().get(extrinsic.toHex());
    return index == null
        ? Optional.empty()
        : Optional.of(
            new Inclusion(
                block, contents.number(), index, contents.events().getOrDefault(index, List.of())));
  }

  private Contents contents(Hash256 block) {
    synchronized (recent) {
      Contents known = recent.get(block);
      if (known != null) {
        return known;
      }
    }
    Contents read = read(block);
    synchronized (recent) {
      recent.put(block, read);
      if (recent.size() > BLOCKS_KEPT) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return read;
  }

  private Contents read(Hash256 block) {
    JsonNode body = rpc.request("chain_getBlock", block.toString()).path("block");
    Map<String, Integer> extrinsics = new HashMap<>();
    for (JsonNode each : body.path("extrinsics")) {
      extrinsics.put(each.asString(), extrinsics.size());
    }
    Map<Integer, List<ChainEvent>> events = new HashMap<>();
    for (ChainEvent each : events(block)) {
      if (each.extrinsic() instanceof Option.Some<Integer>(Integer index)) {
        events.computeIfAbsent(index, _ -> new ArrayList<>()).add(each);
      }
    }
    return new Contents(ChainClient.number(body.path("header")), extrinsics, events);
  }

  /** Everything that happened in {@code block}, in order. */
  List<ChainEvent> events(Hash256 block) {
    Optional<Value> records = storage.get("System", "Events", List.of(), Optional.of(block));
    List<ChainEvent> events = new ArrayList<>();
    if (records.isPresent() && records.get() instanceof Value.Sequence(List<Value> items)) {
      for (Value each : items) {
        events.add(event(each));
      }
    }
    return events;
  }

  /** An event record: its phase, then the pallet's case with the event's case in it. */
  private static ChainEvent event(Value eventRecord) {
    if (eventRecord instanceof Value.Composite composite
        && composite.get("phase") instanceof Option.Some<Value>(Value phase)
        && composite.get("event")
            instanceof Option.Some<Value>(Value.Variant(String pallet, Value inner))
        && inner instanceof Value.Sequence(List<Value> only)
        && only.size() == 1
        && only.getFirst() instanceof Value.Variant(String name, Value fields)) {
      return new ChainEvent(extrinsic(phase), pallet, name, fields);
    }
    throw new ChainMismatchException("the chain's event records have another form: " + eventRecord);
  }

  private static Option<Integer> extrinsic(Value phase) {
    return phase instanceof Value.Variant(String kind, Value.Sequence(List<Value> fields))
            && kind.equals("ApplyExtrinsic")
            && fields.getFirst() instanceof Value.Whole(BigInteger index)
        ? Option.some(index.intValue())
        : Option.none();
  }

  /**
   * The inclusion itself if the extrinsic succeeded, and the call that sudo made for it, if any.
   *
   * @throws DispatchException if it failed
   */
  Inclusion requireSuccess(Inclusion inclusion) {
    for (ChainEvent each : inclusion.events()) {
      if (each.is("System", "ExtrinsicFailed")) {
        throw DispatchException.of(each.field("dispatch_error"), metadata, inclusion);
      }
      if (each.is("Sudo", "Sudid")
          && each.field("sudo_result") instanceof Value.Variant(String result, Value.Sequence error)
          && result.equals("Err")) {
        throw DispatchException.of(error.items().getFirst(), metadata, inclusion);
      }
    }
    return inclusion;
  }
}
