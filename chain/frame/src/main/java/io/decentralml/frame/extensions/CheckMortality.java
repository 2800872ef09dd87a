package io.decentralml.frame.extensions;

import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.frame.system.CurrentBlock;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a transaction live for an era only, counted from a block to which the signature is bound.
 */
public final class CheckMortality implements TransactionExtension {
  private final CurrentBlock block;

  /** The check for the chain of {@code block}. */
  public CheckMortality(CurrentBlock block) {
    this.block = block;
  }

  @Override
  public String identifier() {
    return "CheckMortality";
  }

  @Override
  public TypeShape extra() {
    return Shapes.extension(
        "frame_system::extensions::check_mortality::CheckMortality",
        List.of(Shapes.field(Era.CODEC.shape(), "Era")));
  }

  @Override
  public TypeShape implicit() {
    return Hash256Codec.CODEC.shape();
  }

  @Override
  public @Nullable TransactionCheck decode(ScaleReader in) {
    Era era = Era.CODEC.decode(in);
    return era == null ? null : new Check(block, era);
  }

  private record Check(CurrentBlock block, Era era) implements TransactionCheck {
    @Override
    public TransactionValidity implicit(ScaleWriter out) {
      BlockNumber birth = era.birth(block.number());
      if (!block.knowsBlock(birth)) {
        return TransactionValidity.invalid(new InvalidTransaction.AncientBirthBlock());
      }
      Hash256Codec.CODEC.encode(block.blockHash(birth), out);
      return TransactionValidity.VALID;
    }

    @Override
    public TransactionValidity validate(SignedTransaction transaction) {
      if (era instanceof Era.Immortal) {
        return TransactionValidity.VALID;
      }
      BlockNumber current = block.number();
      long longevity = Math.max(0, era.death(current).toLong() - current.toLong());
      return new TransactionValidity.Valid(
          new ValidTransaction(0, List.of(), List.of(), longevity, true));
    }
  }
}
