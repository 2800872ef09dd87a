package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is held or frozen for one reason.
 *
 * @param id the reason
 * @param amount above 0
 */
public record IdAmount(RuntimeHoldReason id, Balance amount) {
  /**
   * How it is written; {@code reasonShape} is the shape of the reasons, {@code name} its spelling.
   */
  static Codec<IdAmount> codec(Supplier<TypeShape> reasonShape, String name) {
    return new Codec<>() {
      @Override
      public void encode(IdAmount value, ScaleWriter out) {
        RuntimeHoldReason.CODEC.encode(value.id, out);
        BalanceCodec.CODEC.encode(value.amount, out);
      }

      @Override
      public @Nullable IdAmount decode(ScaleReader in) {
        RuntimeHoldReason id = RuntimeHoldReason.CODEC.decode(in);
        Balance amount = BalanceCodec.CODEC.decode(in);
        return id == null || amount == null ? null : new IdAmount(id, amount);
      }

      @Override
      public TypeShape shape() {
        TypeShape reasons = reasonShape.get();
        TypeShape balance = BalanceCodec.CODEC.shape();
        return new TypeShape.Composite(
            "frame_support::traits::tokens::misc::IdAmount",
            List.of(
                new TypeShape.Parameter("Id", Option.some(reasons)),
                new TypeShape.Parameter("Balance", Option.some(balance))),
            List.of(
                new TypeShape.Field(Option.some("id"), reasons, name, List.of()),
                new TypeShape.Field(Option.some("amount"), balance, "Balance", List.of())),
            List.of());
      }
    };
  }
}
