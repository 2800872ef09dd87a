package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * How long the extrinsics of a block may be together.
 *
 * @param max bytes for each class
 */
@ScaleType("frame_system::limits::BlockLength")
public record BlockLength(@ScaleField(typeName = "PerDispatchClass<u32>") PerClass max) {
  /** Bytes for each class. */
  @ScaleType(value = "frame_support::dispatch::PerDispatchClass")
  public record PerClass(
      @ScaleField(typeName = "T") int normal,
      @ScaleField(typeName = "T") int operational,
      @ScaleField(typeName = "T") int mandatory) {
    /** How they are written; metadata shows what the parameter stands for. */
    public static final Codec<PerClass> CODEC =
        Scale.parameterised(
            BlockLengthPerClassCodec.CODEC,
            () -> List.of(new TypeShape.Parameter("T", Option.some(Scale.U32.shape()))));
  }

  /** {@code bytes} for the whole block, three quarters of it for users. */
  public static BlockLength ofBytes(int bytes) {
    return new BlockLength(new PerClass(bytes / 4 * 3, bytes, bytes));
  }

  /** The most bytes with extrinsics of this class. */
  public int of(DispatchClass dispatchClass) {
    return switch (dispatchClass) {
      case NORMAL -> max.normal;
      case OPERATIONAL -> max.operational;
      case MANDATORY -> max.mandatory;
    };
  }
}
