package io.decentralml.node.service;

import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.pool.TaggedTransactionPool;
import io.decentralml.node.pool.TransactionValidator;
import io.decentralml.node.pool.Validation;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.OptionalLong;

/** What the pool asks the runtime. */
record RuntimeQueries(ChainQueries chain)
    implements TransactionValidator, TaggedTransactionPool.NextIndex {
  /** {@code TransactionSource::External}. */
  private static final int EXTERNAL = 2;

  @Override
  public Validation validate(Bytes extrinsic, Hash256 block) {
    ScaleWriter arguments = new ScaleWriter(1 + extrinsic.length() + Hash256.LENGTH);
    arguments.u8(EXTERNAL);
    arguments.raw(extrinsic);
    arguments.raw(block.bytes());
    CallResult result =
        chain.call(
            block, "TaggedTransactionQueue_validate_transaction", Bytes.wrap(arguments.toBytes()));
    return switch (result) {
      case CallResult.Answer(Bytes answer) -> decode(answer);
      case CallResult.Trapped(String reason) -> new Validation.Trapped(reason);
      case CallResult.UnknownBlock(Hash256 unknown) ->
          new Validation.Trapped("no block " + unknown);
    };
  }

  private static Validation decode(Bytes answer) {
    return switch (TransactionValidity.CODEC.fromBytes(answer.toArray())) {
      case Decoded.Value(TransactionValidity validity) -> new Validation.Answered(validity);
      case Decoded.Malformed(int offset, String expected) ->
          new Validation.Trapped(
              "the runtime's answer is malformed: expected " + expected + " at " + offset);
    };
  }

  @Override
  public OptionalLong read(AccountId account, Hash256 block) {
    if (!(chain.call(block, "AccountNonceApi_account_nonce", account.bytes())
        instanceof CallResult.Answer(Bytes answer))) {
      return OptionalLong.empty();
    }
    ScaleReader in = new ScaleReader(answer.toArray());
    return switch (answer.length()) {
      case 1 -> OptionalLong.of(in.u8());
      case 2 -> OptionalLong.of(in.u16());
      case 4 -> OptionalLong.of(Integer.toUnsignedLong(in.u32()));
      case 8 -> OptionalLong.of(in.u64());
      default -> OptionalLong.empty();
    };
  }
}
