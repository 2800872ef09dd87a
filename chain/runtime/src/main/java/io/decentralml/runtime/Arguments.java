package io.decentralml.runtime;

import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of an entry point, one after the other; malformed ones trap. */
final class Arguments {
  private final String entryPoint;
  private final ScaleReader in;

  Arguments(String entryPoint, byte[] bytes) {
    this.entryPoint = entryPoint;
    this.in = new ScaleReader(bytes);
  }

  <T> T next(Codec<T> codec) {
    T value = codec.decode(in);
    if (value == null) {
      throw bad();
    }
    return value;
  }

  <T> T last(Codec<T> codec) {
    T value = next(codec);
    end();
    return value;
  }

  /** The next argument, which strangers may have written; null if it is malformed. */
  <T> @Nullable T nextOrNull(Codec<T> codec) {
    return codec.decode(in);
  }

  /** As {@link #nextOrNull}, with nothing behind it. */
  <T> @Nullable T lastOrNull(Codec<T> codec) {
    T value = codec.decode(in);
    return in.remaining() > 0 ? null : value;
  }

  void end() {
    if (in.remaining() > 0) {
      in.fail("no more arguments");
      throw bad();
    }
  }

  private RuntimeTrap bad() {
    var malformed = in.malformed();
    return new RuntimeTrap(
        "bad input data provided to "
            + entryPoint
            + ": expected "
            + malformed.expected()
            + " at byte "
            + malformed.offset());
  }
}
