package io.decentralml.scale;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec whose shape names generic arguments. */
record ParameterisedCodec<T>(Codec<T> codec, Supplier<List<TypeShape.Parameter>> parameters)
    implements Codec<T> {
  @Override
  public void encode(T value, ScaleWriter out) {
    codec.encode(value, out);
  }

  @Override
  public @Nullable T decode(ScaleReader in) {
    return codec.decode(in);
  }

  @Override
  public TypeShape shape() {
    return switch (codec.shape()) {
      case TypeShape.Composite shape ->
          new TypeShape.Composite(shape.path(), parameters.get(), shape.fields(), shape.docs());
      case TypeShape.Variant shape ->
          new TypeShape.Variant(shape.path(), parameters.get(), shape.cases(), shape.docs());
      default -> throw new IllegalStateException("only named types have generic parameters");
    };
  }
}
