package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * How much a block may weigh.
 *
 * @param baseBlock what an empty block costs
 * @param maxBlock the most for a block
 * @param perClass the limits of each class
 */
@ScaleType("frame_system::limits::BlockWeights")
public record BlockWeights(
    Weight baseBlock,
    Weight maxBlock,
    @ScaleField(typeName = "PerDispatchClass<WeightsPerClass>") PerClass perClass) {
  /** The limits of each class. */
  @ScaleType(value = "frame_support::dispatch::PerDispatchClass")
  public record PerClass(
      @ScaleField(typeName = "T") WeightLimits normal,
      @ScaleField(typeName = "T") WeightLimits operational,
      @ScaleField(typeName = "T") WeightLimits mandatory) {
    /** How they are written; metadata shows what the parameter stands for. */
    public static final Codec<PerClass> CODEC =
        Scale.parameterised(
            BlockWeightsPerClassCodec.CODEC,
            () ->
                List.of(
                    new TypeShape.Parameter("T", Option.some(WeightLimitsCodec.CODEC.shape()))));
  }

  /** The limits of one class. */
  public WeightLimits of(DispatchClass dispatchClass) {
    return switch (dispatchClass) {
      case NORMAL -> perClass.normal;
      case OPERATIONAL -> perClass.operational;
      case MANDATORY -> perClass.mandatory;
    };
  }

  /**
   * Limits as the solochain template has them: users may use three quarters of a block, the last
   * quarter is kept for operational calls, and a tenth is kept free for the pallets' own work.
   *
   * @param baseBlock what an empty block costs
   * @param baseExtrinsic what every extrinsic costs beside its call
   * @param maxBlock the most for a block
   */
  public static BlockWeights sensible(Weight baseBlock, Weight baseExtrinsic, Weight maxBlock) {
    Weight normal =
        part(maxBlock, 4).saturatingTimes(3).saturatingPlus(remainderOfThreeQuarters(maxBlock));
    Weight initialization = part(maxBlock, 10);
    return new BlockWeights(
        baseBlock,
        maxBlock,
        new PerClass(
            limits(baseExtrinsic, normal, initialization, Option.some(Weight.ZERO)),
            limits(
                baseExtrinsic,
                maxBlock,
                initialization,
                Option.some(maxBlock.saturatingMinus(normal))),
            new WeightLimits(baseExtrinsic, Option.none(), Option.none(), Option.none())));
  }

  private static WeightLimits limits(
      Weight base, Weight maxTotal, Weight initialization, Option<Weight> reserved) {
    Weight extrinsic = maxTotal.saturatingMinus(initialization).saturatingMinus(base);
    return new WeightLimits(base, Option.some(extrinsic), Option.some(maxTotal), reserved);
  }

  private static Weight part(Weight whole, long divisor) {
    return new Weight(
        Long.divideUnsigned(whole.refTime(), divisor),
        Long.divideUnsigned(whole.proofSize(), divisor));
  }

  /** What three times the rounded quarter lacks of the rounded three quarters. */
  private static Weight remainderOfThreeQuarters(Weight whole) {
    return new Weight(
        Long.remainderUnsigned(whole.refTime(), 4) * 3 / 4,
        Long.remainderUnsigned(whole.proofSize(), 4) * 3 / 4);
  }
}
