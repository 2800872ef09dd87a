package io.decentralml.frame.extensions;

import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a wallet that cannot check metadata bind its signature to the metadata's hash. This runtime
 * knows no such hash, so only transactions without are valid.
 */
public final class CheckMetadataHash implements TransactionExtension {
  /** Whether the signature is bound to a hash. */
  @ScaleType("frame_metadata_hash_extension::Mode")
  enum Mode {
    @ScaleCase(index = 0, name = "Disabled")
    DISABLED,
    @ScaleCase(index = 1, name = "Enabled")
    ENABLED
  }

  @Override
  public String identifier() {
    return "CheckMetadataHash";
  }

  @Override
  public TypeShape extra() {
    return Shapes.extension(
        "frame_metadata_hash_extension::CheckMetadataHash",
        List.of(
            new TypeShape.Field(
                Option.some("mode"), CheckMetadataHashModeCodec.CODEC.shape(), "Mode", List.of())));
  }

  @Override
  public TypeShape implicit() {
    return Scale.option(Scale.fixedBytes(32)).shape();
  }

  @Override
  public @Nullable TransactionCheck decode(ScaleReader in) {
    Mode mode = CheckMetadataHashModeCodec.CODEC.decode(in);
    return mode == null ? null : new Check(mode);
  }

  private record Check(Mode mode) implements TransactionCheck {
    @Override
    public TransactionValidity implicit(ScaleWriter out) {
      out.u8(0);
      return mode == Mode.DISABLED
          ? TransactionValidity.VALID
          : TransactionValidity.unknown(new UnknownTransaction.CannotLookup());
    }
  }
}
