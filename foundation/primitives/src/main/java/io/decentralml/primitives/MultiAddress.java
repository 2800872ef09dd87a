package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Compact;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The ways in which an extrinsic may name an account. */
@ScaleType("sp_runtime::multiaddress::MultiAddress")
public sealed interface MultiAddress {
  /** The codec; metadata shows the parameters by which clients recognise an address. */
  Codec<MultiAddress> CODEC =
      Scale.parameterised(
          MultiAddressCodec.CODEC,
          () ->
              List.of(
                  new TypeShape.Parameter("AccountId", Option.some(AccountIdCodec.CODEC.shape())),
                  new TypeShape.Parameter("AccountIndex", Option.some(Scale.U32.shape()))));

  /** The account itself. */
  @ScaleCase(index = 0, name = "Id", named = false)
  record Id(AccountId account) implements MultiAddress {}

  /** A number that stands for an account. */
  @ScaleCase(index = 1, name = "Index", named = false)
  record Index(@Compact @ScaleField(typeName = "AccountIndex") int index) implements MultiAddress {}

  /** Some bytes. */
  @ScaleCase(index = 2, name = "Raw", named = false)
  record Raw(Bytes bytes) implements MultiAddress {}

  /** 32 bytes that need not be an account. */
  @ScaleCase(index = 3, name = "Address32", named = false)
  record Address32(@FixedLength(32) Bytes bytes) implements MultiAddress {}

  /** 20 bytes, as Ethereum has them. */
  @ScaleCase(index = 4, name = "Address20", named = false)
  record Address20(@FixedLength(20) Bytes bytes) implements MultiAddress {}

  /** The address of {@code account}. */
  static MultiAddress of(AccountId account) {
    return new Id(account);
  }

  /** The account that this names directly; none for the other ways. */
  default Option<AccountId> asAccount() {
    return switch (this) {
      case Id(AccountId account) -> Option.some(account);
      case Index _, Raw _, Address32 _, Address20 _ -> Option.none();
    };
  }
}
