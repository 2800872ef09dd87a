package io.decentralml.runtimeapi;

import io.decentralml.runtimeapi.TransactionValidity.Invalid;
import io.decentralml.runtimeapi.TransactionValidity.Refused;
import io.decentralml.runtimeapi.TransactionValidity.Unknown;
import io.decentralml.runtimeapi.TransactionValidity.Valid;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a validity as the result type it is in Rust. */
final class TransactionValidityCodec implements Codec<TransactionValidity> {
  static final Codec<Refused> ERROR = new ErrorCodec();

  @Override
  public void encode(TransactionValidity value, ScaleWriter out) {
    switch (value) {
      case Valid(ValidTransaction transaction) -> {
        out.u8(0);
        ValidTransactionCodec.CODEC.encode(transaction, out);
      }
      case Refused refused -> {
        out.u8(1);
        ERROR.encode(refused, out);
      }
    }
  }

  @Override
  public @Nullable TransactionValidity decode(ScaleReader in) {
    if (in.bool()) {
      return ERROR.decode(in);
    }
    ValidTransaction valid = ValidTransactionCodec.CODEC.decode(in);
    return valid == null ? null : new Valid(valid);
  }

  @Override
  public TypeShape shape() {
    return Scale.result(ValidTransactionCodec.CODEC, ERROR).shape();
  }

  private static final class ErrorCodec implements Codec<Refused> {
    @Override
    public void encode(Refused value, ScaleWriter out) {
      switch (value) {
        case Invalid(InvalidTransaction reason) -> {
          out.u8(0);
          InvalidTransactionCodec.CODEC.encode(reason, out);
        }
        case Unknown(UnknownTransaction reason) -> {
          out.u8(1);
          UnknownTransactionCodec.CODEC.encode(reason, out);
        }
      }
    }

    @Override
    public @Nullable Refused decode(ScaleReader in) {
      if (in.bool()) {
        UnknownTransaction unknown = UnknownTransactionCodec.CODEC.decode(in);
        return unknown == null ? null : new Unknown(unknown);
      }
      InvalidTransaction invalid = InvalidTransactionCodec.CODEC.decode(in);
      return invalid == null ? null : new Invalid(invalid);
    }

    @Override
    public TypeShape shape() {
      return new TypeShape.Variant(
          "sp_runtime::transaction_validity::TransactionValidityError",
          List.of(),
          List.of(
              reason("Invalid", 0, InvalidTransactionCodec.CODEC, "InvalidTransaction"),
              reason("Unknown", 1, UnknownTransactionCodec.CODEC, "UnknownTransaction")),
          List.of());
    }

    private static TypeShape.Case reason(String name, int index, Codec<?> codec, String typeName) {
      TypeShape.Field field =
          new TypeShape.Field(Option.none(), codec.shape(), typeName, List.of());
      return new TypeShape.Case(name, List.of(field), index, List.of());
    }
  }
}
