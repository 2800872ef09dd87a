package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.primitives.Weight;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * What the extrinsics of a block weigh so far.
 *
 * @param normal those of users
 * @param operational those that keep the chain working
 * @param mandatory those that every block must hold, and the pallets' own work
 */
@ScaleType(value = "frame_support::dispatch::PerDispatchClass")
public record ConsumedWeight(
    @ScaleField(typeName = "T") Weight normal,
    @ScaleField(typeName = "T") Weight operational,
    @ScaleField(typeName = "T") Weight mandatory) {
  /** How they are written; metadata shows what the parameter stands for. */
  public static final Codec<ConsumedWeight> CODEC =
      Scale.parameterised(
          ConsumedWeightCodec.CODEC,
          () -> List.of(new TypeShape.Parameter("T", Option.some(WeightCodec.CODEC.shape()))));

  /** Nothing yet. */
  public static final ConsumedWeight NONE =
      new ConsumedWeight(Weight.ZERO, Weight.ZERO, Weight.ZERO);

  /** The weight of one class. */
  public Weight of(DispatchClass dispatchClass) {
    return switch (dispatchClass) {
      case NORMAL -> normal;
      case OPERATIONAL -> operational;
      case MANDATORY -> mandatory;
    };
  }

  /** All classes together. */
  public Weight total() {
    return normal.saturatingPlus(operational).saturatingPlus(mandatory);
  }

  ConsumedWeight with(DispatchClass dispatchClass, Weight weight) {
    return switch (dispatchClass) {
      case NORMAL -> new ConsumedWeight(weight, operational, mandatory);
      case OPERATIONAL -> new ConsumedWeight(normal, weight, mandatory);
      case MANDATORY -> new ConsumedWeight(normal, operational, weight);
    };
  }

  ConsumedWeight saturatingPlus(DispatchClass dispatchClass, Weight weight) {
    return with(dispatchClass, of(dispatchClass).saturatingPlus(weight));
  }

  ConsumedWeight saturatingMinus(DispatchClass dispatchClass, Weight weight) {
    return with(dispatchClass, of(dispatchClass).saturatingMinus(weight));
  }

  Option<ConsumedWeight> plus(DispatchClass dispatchClass, Weight weight) {
    return of(dispatchClass).plus(weight) instanceof Option.Some<Weight>(Weight sum)
        ? Option.some(with(dispatchClass, sum))
        : Option.none();
  }
}
