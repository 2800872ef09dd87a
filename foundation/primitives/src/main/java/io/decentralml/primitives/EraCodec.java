package io.decentralml.primitives;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An era in one byte 00, or in two bytes, little-endian: the low four bits are the binary logarithm
 * of the period less one, the others the phase in quanta.
 */
final class EraCodec implements Codec<Era> {
  @Override
  public void encode(Era value, ScaleWriter out) {
    switch (value) {
      case Era.Immortal() -> out.u8(0);
      case Era.Mortal(int period, int phase) -> {
        int exponent = Math.max(1, Math.min(15, Integer.numberOfTrailingZeros(period) - 1));
        out.u16(exponent | phase / quantum(period) << 4);
      }
    }
  }

  @Override
  public @Nullable Era decode(ScaleReader in) {
    int first = in.u8();
    if (first == 0) {
      return in.failed() ? null : new Era.Immortal();
    }
    int encoded = first | in.u8() << 8;
    int period = 2 << (encoded & 15);
    int phase = (encoded >> 4) * quantum(period);
    if (period < 4 || phase >= period) {
      in.fail("an era whose phase is within its period");
    }
    return in.failed() ? null : new Era.Mortal(period, phase);
  }

  /** The step in which a phase is written. */
  static int quantum(int period) {
    return Math.max(1, period >> 12);
  }

  /** As clients expect it: a case for each first byte, all but the first with the second byte. */
  @Override
  public TypeShape shape() {
    List<TypeShape.Field> second =
        List.of(new TypeShape.Field(Option.none(), TypeShape.Primitive.U8, "", List.of()));
    List<TypeShape.Case> cases = new ArrayList<>();
    cases.add(new TypeShape.Case("Immortal", List.of(), 0, List.of()));
    for (int first = 1; first < 256; first++) {
      cases.add(new TypeShape.Case("Mortal" + first, second, first, List.of()));
    }
    return new TypeShape.Variant(
        "sp_runtime::generic::era::Era", List.of(), List.copyOf(cases), List.of());
  }
}
