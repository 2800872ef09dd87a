package io.decentralml.frame.system;

import io.decentralml.frame.EventSink;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** Appends events to the list of the block, without reading it. */
final class EventLog implements EventSink {
  private final SystemStorage storage;

  EventLog(SystemStorage storage) {
    this.storage = storage;
  }

  /** The list is never decoded here: only its shape is of interest. */
  static Codec<Bytes> codec(TypeShape runtimeEvent) {
    TypeShape record =
        new TypeShape.Deferred("frame_system::EventRecord", () -> record(runtimeEvent));
    return Scale.primitive(
        new TypeShape.Sequence(record), (value, out) -> out.raw(value), EventLog::rest);
  }

  private static Bytes rest(ScaleReader in) {
    return Bytes.wrap(in.bytes(in.remaining()));
  }

  private static TypeShape record(TypeShape runtimeEvent) {
    TypeShape hash = Hash256Codec.CODEC.shape();
    return new TypeShape.Composite(
        "frame_system::EventRecord",
        List.of(
            new TypeShape.Parameter("E", Option.some(runtimeEvent)),
            new TypeShape.Parameter("T", Option.some(hash))),
        List.of(
            field("phase", PhaseCodec.CODEC.shape(), "Phase"),
            field("event", runtimeEvent, "E"),
            field("topics", new TypeShape.Sequence(hash), "Vec<T>")),
        List.of());
  }

  private static TypeShape.Field field(String name, TypeShape type, String typeName) {
    return new TypeShape.Field(Option.some(name), type, typeName, List.of());
  }

  @Override
  public void deposit(byte[] event) {
    if (storage.number.get().equals(BlockNumber.ZERO)) {
      return; // genesis has no events
    }
    int count = storage.eventCount.get();
    if (count == -1) {
      return;
    }
    storage.eventCount.put(count + 1);
    ScaleWriter record = new ScaleWriter(event.length + 8);
    PhaseCodec.CODEC.encode(storage.executionPhase.get().orElse(Phase.INITIALIZATION), record);
    record.raw(event);
    record.compactU32(0); // no topics
    storage.events.append(record.toBytes());
  }

  /** Forgets the events of the previous block. */
  void reset() {
    storage.events.remove();
    storage.eventCount.remove();
    storage.items.host().storageClearPrefix(storage.eventTopics.prefix(), -1);
  }
}
