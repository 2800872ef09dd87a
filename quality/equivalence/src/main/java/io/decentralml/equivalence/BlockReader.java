package io.decentralml.equivalence;

import io.decentralml.metadata.DynamicCodec;
import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.StorageEntryMetadata;
import io.decentralml.metadata.StorageEntryType;
import io.decentralml.metadata.TypeId;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads from a block's extrinsics and events which calls were dispatched and what became of them,
 * as explorers do: by the metadata alone.
 */
final class BlockReader {
  private static final int SIGNED = 0x84;
  private static final int ECDSA = 2;

  private final RuntimeMetadata metadata;
  private final DynamicCodec codec;

  BlockReader(RuntimeMetadata metadata) {
    this.metadata = metadata;
    this.codec = new DynamicCodec(metadata.types());
  }

  /**
   * What became of a call.
   *
   * @param call pallet and call, joined by a point
   * @param succeeded whether it did what it was to do
   */
  record Outcome(String call, boolean succeeded) {}

  /** An event that belongs to an extrinsic. */
  private record Happened(int extrinsic, String pallet, String name, Value fields) {}

  /** All calls that were dispatched, those within calls of sudo after these. */
  List<Outcome> outcomes(List<OpaqueExtrinsic> extrinsics, Bytes events) {
    List<Happened> happened = events(events);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < extrinsics.size(); i++) {
      int number = i;
      follow(
          call(extrinsics.get(i)),
          happened.stream().filter(each -> each.extrinsic() == number).toList(),
          outcomes);
    }
    return outcomes;
  }

  /** Sudo tells what became of its call after that: the last event is of the outermost one. */
  private static void follow(
      Value.Variant outermost, List<Happened> events, List<Outcome> outcomes) {
    List<Boolean> sudid =
        events.stream()
            .filter(each -> each.pallet().equals("Sudo"))
            .map(BlockReader::result)
            .flatMap(Optional::stream)
            .toList();
    boolean succeeded =
        events.stream()
            .anyMatch(
                each -> each.pallet().equals("System") && each.name().equals("ExtrinsicSuccess"));
    Value.Variant pallet = outermost;
    for (int left = sudid.size(); ; left--) {
      Value.Variant call = only(pallet);
      outcomes.add(new Outcome(pallet.name() + "." + call.name(), succeeded));
      Optional<Value.Variant> inner = carried(call);
      if (!succeeded || inner.isEmpty()) {
        return;
      }
      pallet = inner.get();
      succeeded = sudid.get(left - 1);
    }
  }

  private static Optional<Boolean> result(Happened event) {
    return event.fields() instanceof Value.Composite fields
            && fields.get("sudo_result").orElse(Value.EMPTY) instanceof Value.Variant result
        ? Optional.of(result.name().equals("Ok"))
        : Optional.empty();
  }

  private static Optional<Value.Variant> carried(Value.Variant call) {
    return call.fields() instanceof Value.Composite fields
            && fields.get("call").orElse(Value.EMPTY) instanceof Value.Variant inner
        ? Optional.of(inner)
        : Optional.empty();
  }

  /** The only field of a case of an outer enum: what the pallet says. */
  private static Value.Variant only(Value.Variant outer) {
    return outer.fields() instanceof Value.Sequence(List<Value> items)
            && items.getFirst() instanceof Value.Variant inner
        ? inner
        : fail("a case of " + outer.name());
  }

  private static Value.Variant fail(String what) {
    throw new IllegalStateException("the metadata do not describe " + what);
  }

  private Value.Variant call(OpaqueExtrinsic extrinsic) {
    ScaleReader in = new ScaleReader(extrinsic.bytes().toArray());
    if (in.u8() == SIGNED) {
      in.bytes(33);
      in.bytes(in.u8() == ECDSA ? 65 : 64);
      in.bytes(1);
      in.compactU32();
      in.compactU128();
      in.bytes(1);
    }
    return metadata.pallet(in.u8()) instanceof Option.Some<PalletMetadata>(PalletMetadata pallet)
            && pallet.calls() instanceof Option.Some<TypeId>(TypeId calls)
            && codec.decode(calls, in) instanceof Value.Variant call
        ? new Value.Variant(pallet.name(), new Value.Sequence(List.of(call)))
        : fail("extrinsic " + extrinsic.bytes());
  }

  private List<Happened> events(Bytes bytes) {
    List<Happened> happened = new ArrayList<>();
    if (codec.decode(eventsType(), bytes).orThrow()
        instanceof Value.Sequence(List<Value> records)) {
      for (Value each : records) {
        if (each instanceof Value.Composite record
            && record.get("phase").orElse(Value.EMPTY) instanceof Value.Variant phase
            && phase.fields() instanceof Value.Sequence(List<Value> number)
            && number.getFirst() instanceof Value.Whole(BigInteger extrinsic)
            && record.get("event").orElse(Value.EMPTY) instanceof Value.Variant outer) {
          Value.Variant event = only(outer);
          happened.add(
              new Happened(extrinsic.intValueExact(), outer.name(), event.name(), event.fields()));
        }
      }
    }
    return happened;
  }

  private TypeId eventsType() {
    if (metadata.pallet("System") instanceof Option.Some<PalletMetadata>(PalletMetadata system)
        && system.storageEntry("Events")
            instanceof Option.Some<StorageEntryMetadata>(StorageEntryMetadata events)
        && events.type() instanceof StorageEntryType.Plain(TypeId type)) {
      return type;
    }
    throw new IllegalStateException("the metadata have no events");
  }
}
