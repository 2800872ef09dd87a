package io.decentralml.scale;

import org.jspecify.annotations.Nullable;

/** 00 and the value, or 01 and the error. */
record ResultCodec<T, E>(Codec<T> value, Codec<E> error) implements Codec<Result<T, E>> {
  @Override
  public void encode(Result<T, E> result, ScaleWriter out) {
    switch (result) {
      case Result.Ok<T, E>(T ok) -> {
        out.u8(0);
        value.encode(ok, out);
      }
      case Result.Err<T, E>(E err) -> {
        out.u8(1);
        error.encode(err, out);
      }
    }
  }

  @Override
  public @Nullable Result<T, E> decode(ScaleReader in) {
    boolean failure = in.bool();
    if (!in.enter()) {
      return null;
    }
    Result<T, E> result = failure ? readError(in) : readValue(in);
    in.leave();
    return result;
  }

  private @Nullable Result<T, E> readValue(ScaleReader in) {
    T ok = value.decode(in);
    return ok == null ? null : Result.ok(ok);
  }

  private @Nullable Result<T, E> readError(ScaleReader in) {
    E err = error.decode(in);
    return err == null ? null : Result.err(err);
  }

  @Override
  public TypeShape shape() {
    return Shapes.result(value.shape(), error.shape());
  }
}
