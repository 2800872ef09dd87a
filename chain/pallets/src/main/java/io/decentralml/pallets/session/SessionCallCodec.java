package io.decentralml.pallets.session;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the calls of the Session pallet, with keys as the runtime has them. */
record SessionCallCodec(Codec<SessionKeys> keys) implements Codec<SessionCall> {
  @Override
  public void encode(SessionCall value, ScaleWriter out) {
    switch (value) {
      case SessionCall.SetKeys(SessionKeys theirs, Bytes proof) -> {
        out.u8(0);
        keys.encode(theirs, out);
        Scale.BYTES.encode(proof, out);
      }
      case SessionCall.PurgeKeys() -> out.u8(1);
    }
  }

  @Override
  public @Nullable SessionCall decode(ScaleReader in) {
    return switch (in.u8()) {
      case 0 -> setKeys(in);
      case 1 -> new SessionCall.PurgeKeys();
      default -> {
        in.fail("a call of the Session pallet");
        yield null;
      }
    };
  }

  private @Nullable SessionCall setKeys(ScaleReader in) {
    SessionKeys theirs = keys.decode(in);
    Bytes proof = Scale.BYTES.decode(in);
    return theirs == null || proof == null ? null : new SessionCall.SetKeys(theirs, proof);
  }

  @Override
  public TypeShape shape() {
    return new TypeShape.Variant(
        "pallet_session::pallet::Call",
        List.of(new TypeShape.Parameter("T", Option.none())),
        List.of(
            new TypeShape.Case(
                "set_keys",
                List.of(
                    field("keys", keys.shape(), "T::Keys"),
                    field("proof", Scale.BYTES.shape(), "Vec<u8>")),
                0,
                List.of(
                    "Sets the session key(s) of the function caller to `keys`.",
                    "",
                    "Allows an account to set its session key prior to becoming a validator.",
                    "This doesn't take effect until the next session.")),
            new TypeShape.Case(
                "purge_keys",
                List.of(),
                1,
                List.of(
                    "Removes any session key(s) of the function caller.",
                    "",
                    "This doesn't take effect until the next session."))),
        List.of("The calls of the Session pallet."));
  }

  private static TypeShape.Field field(String name, TypeShape type, String typeName) {
    return new TypeShape.Field(Option.some(name), type, typeName, List.of());
  }
}
