package io.decentralml.pallets.session;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A validator with the keys it works with.
 *
 * @param validator its account
 * @param keys its keys
 */
public record ValidatorKeys(AccountId validator, SessionKeys keys) {
  /** Writes both, one after the other. */
  record TupleCodec(Codec<SessionKeys> keys) implements Codec<ValidatorKeys> {
    @Override
    public void encode(ValidatorKeys value, ScaleWriter out) {
      AccountIdCodec.CODEC.encode(value.validator, out);
      keys.encode(value.keys, out);
    }

    @Override
    public @Nullable ValidatorKeys decode(ScaleReader in) {
      AccountId validator = AccountIdCodec.CODEC.decode(in);
      SessionKeys theirs = keys.decode(in);
      return validator == null || theirs == null ? null : new ValidatorKeys(validator, theirs);
    }

    @Override
    public TypeShape shape() {
      return new TypeShape.Tuple(List.of(AccountIdCodec.CODEC.shape(), keys.shape()));
    }
  }
}
