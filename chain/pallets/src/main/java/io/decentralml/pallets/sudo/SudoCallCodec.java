package io.decentralml.pallets.sudo;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.RuntimeCallCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes sudo's calls. They carry calls of the whole runtime, which only the runtime can read, so
 * this codec is no constant.
 */
record SudoCallCodec(RuntimeCallCodec calls) implements Codec<SudoCall> {
  private static final String CALL = "Box<<T as Config>::RuntimeCall>";
  private static final String ADDRESS = "AccountIdLookupOf<T>";

  @Override
  public void encode(SudoCall value, ScaleWriter out) {
    switch (value) {
      case SudoCall.Sudo(RuntimeCall<?> call) -> {
        out.u8(0);
        calls.encode(call, out);
      }
      case SudoCall.SudoUncheckedWeight(RuntimeCall<?> call, Weight weight) -> {
        out.u8(1);
        calls.encode(call, out);
        WeightCodec.CODEC.encode(weight, out);
      }
      case SudoCall.SetKey(MultiAddress next) -> {
        out.u8(2);
        MultiAddress.CODEC.encode(next, out);
      }
      case SudoCall.SudoAs(MultiAddress who, RuntimeCall<?> call) -> {
        out.u8(3);
        MultiAddress.CODEC.encode(who, out);
        calls.encode(call, out);
      }
      case SudoCall.RemoveKey() -> out.u8(4);
    }
  }

  @Override
  public @Nullable SudoCall decode(ScaleReader in) {
    return switch (in.u8()) {
      case 0 -> sudo(in);
      case 1 -> uncheckedWeight(in);
      case 2 -> setKey(in);
      case 3 -> sudoAs(in);
      case 4 -> new SudoCall.RemoveKey();
      default -> {
        in.fail("a call of the Sudo pallet");
        yield null;
      }
    };
  }

  private @Nullable SudoCall sudo(ScaleReader in) {
    RuntimeCall<?> call = calls.decode(in);
    return call == null ? null : new SudoCall.Sudo(call);
  }

  private @Nullable SudoCall uncheckedWeight(ScaleReader in) {
    RuntimeCall<?> call = calls.decode(in);
    Weight weight = WeightCodec.CODEC.decode(in);
    return call == null || weight == null ? null : new SudoCall.SudoUncheckedWeight(call, weight);
  }

  private static @Nullable SudoCall setKey(ScaleReader in) {
    MultiAddress next = MultiAddress.CODEC.decode(in);
    return next == null ? null : new SudoCall.SetKey(next);
  }

  private @Nullable SudoCall sudoAs(ScaleReader in) {
    MultiAddress who = MultiAddress.CODEC.decode(in);
    RuntimeCall<?> call = calls.decode(in);
    return who == null || call == null ? null : new SudoCall.SudoAs(who, call);
  }

  @Override
  public TypeShape shape() {
    TypeShape.Field call = field("call", calls.shape(), CALL);
    TypeShape address = MultiAddress.CODEC.shape();
    return new TypeShape.Variant(
        "pallet_sudo::pallet::Call",
        List.of(new TypeShape.Parameter("T", Option.none())),
        List.of(
            kind(
                0,
                "sudo",
                "Authenticates the sudo key and dispatches a function call with `Root` origin.",
                call),
            kind(
                1,
                "sudo_unchecked_weight",
                "Authenticates the sudo key and dispatches a function call with `Root` origin."
                    + " The caller says how much the call weighs.",
                call,
                field("weight", WeightCodec.CODEC.shape(), "Weight")),
            kind(
                2,
                "set_key",
                "Authenticates the current sudo key and sets the given AccountId (`new`) as the new"
                    + " sudo key.",
                field("new", address, ADDRESS)),
            kind(
                3,
                "sudo_as",
                "Authenticates the sudo key and dispatches a function call with `Signed` origin"
                    + " from a given account.",
                field("who", address, ADDRESS),
                call),
            kind(4, "remove_key", "Permanently removes the sudo key. **This cannot be un-done.**")),
        List.of());
  }

  private static TypeShape.Case kind(
      int index, String name, String docs, TypeShape.Field... fields) {
    return new TypeShape.Case(name, List.of(fields), index, List.of(docs));
  }

  private static TypeShape.Field field(String name, TypeShape type, String typeName) {
    return new TypeShape.Field(Option.some(name), type, typeName, List.of());
  }
}
