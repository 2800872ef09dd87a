package io.decentralml.pallets.timestamp;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.executive.InherentProvider;
import io.decentralml.primitives.Moment;
import io.decentralml.primitives.MomentCodec;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;

/** Puts the author's time into a block, and compares it with that of an importer. */
public final class TimestampInherent implements InherentProvider {
  private static final Bytes IDENTIFIER = Bytes.utf8("timstap0");

  /** How far a block's time may be ahead of an importer's clock, in milliseconds. */
  private static final long MAX_DRIFT = 30_000;

  private final TimestampPallet pallet;

  /** The inherent of {@code pallet}. */
  public TimestampInherent(TimestampPallet pallet) {
    this.pallet = pallet;
  }

  @Override
  public Bytes identifier() {
    return IDENTIFIER;
  }

  private static Option<Moment> clock(InherentData data) {
    return data.get(IDENTIFIER) instanceof Option.Some<Bytes>(Bytes encoded)
            && MomentCodec.CODEC.fromBytes(encoded.toArray())
                instanceof Decoded.Value<Moment>(Moment time)
        ? Option.some(time)
        : Option.none();
  }

  @Override
  public Option<RuntimeCall<?>> create(InherentData data) {
    if (!(clock(data) instanceof Option.Some<Moment>(Moment time))) {
      return Option.none();
    }
    Moment earliest = pallet.earliest();
    Moment now = time.compareTo(earliest) < 0 ? earliest : time;
    return Option.some(new RuntimeCall<>(pallet, new TimestampCall.Set(now)));
  }

  @Override
  public boolean isInherent(RuntimeCall<?> call) {
    return call.call() instanceof TimestampCall;
  }

  @Override
  public Option<InherentError> check(RuntimeCall<?> call, InherentData data) {
    if (!(call.call() instanceof TimestampCall.Set(Moment now))
        || !(clock(data) instanceof Option.Some<Moment>(Moment time))) {
      return Option.none();
    }
    if (now.compareTo(time.saturatingPlus(MAX_DRIFT)) > 0) {
      return Option.some(new InherentError(Bytes.wrap(new byte[] {1}), Severity.FATAL));
    }
    Moment earliest = pallet.earliest();
    return now.compareTo(earliest) < 0 ? Option.some(tooEarly(earliest)) : Option.none();
  }

  private static InherentError tooEarly(Moment earliest) {
    ScaleWriter out = new ScaleWriter();
    out.u8(0);
    MomentCodec.CODEC.encode(earliest, out);
    return new InherentError(Bytes.wrap(out.toBytes()), Severity.PASSING);
  }
}
