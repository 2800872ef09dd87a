package io.decentralml.pallets.balances;

import io.decentralml.frame.traits.HoldReason;
import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to hold as the wire has it: the pallet's index, then that pallet's own reason, a byte
 * each.
 *
 * @param pallet 0..255
 * @param reason 0..255
 */
public record RuntimeHoldReason(int pallet, int reason) {
  /** Stands in the shapes of this pallet where {@link HoldReasons} puts the runtime's reasons. */
  static final TypeShape PLACEHOLDER =
      new TypeShape.Variant("RuntimeHoldReason", List.of(), List.of(), List.of());

  /** How it is written. */
  public static final Codec<RuntimeHoldReason> CODEC =
      new Codec<>() {
        @Override
        public void encode(RuntimeHoldReason value, ScaleWriter out) {
          out.u8(value.pallet);
          out.u8(value.reason);
        }

        @Override
        public @Nullable RuntimeHoldReason decode(ScaleReader in) {
          int pallet = in.u8();
          int reason = in.u8();
          return in.failed() ? null : new RuntimeHoldReason(pallet, reason);
        }

        @Override
        public TypeShape shape() {
          return PLACEHOLDER;
        }
      };

  /** {@code reason} on the wire. */
  static RuntimeHoldReason of(HoldReason reason) {
    return new RuntimeHoldReason(reason.pallet().index(), reason.index());
  }
}
