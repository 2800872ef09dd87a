package io.decentralml.frame.extensions;

import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.Nonce;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the transactions of an account in order, and lets each in once. */
public final class CheckNonce implements TransactionExtension {
  private final SystemPallet system;

  /** The check for the accounts of {@code system}. */
  public CheckNonce(SystemPallet system) {
    this.system = system;
  }

  @Override
  public String identifier() {
    return "CheckNonce";
  }

  @Override
  public TypeShape extra() {
    return Shapes.extension(
        "frame_system::extensions::check_nonce::CheckNonce",
        List.of(Shapes.field(Scale.COMPACT_U32.shape(), "T::Nonce")));
  }

  @Override
  public @Nullable TransactionCheck decode(ScaleReader in) {
    Nonce nonce = Nonce.of(in.compactU32());
    return in.failed() ? null : new Check(system, nonce);
  }

  private record Check(SystemPallet system, Nonce nonce) implements TransactionCheck {
    private static final TransactionValidity STALE =
        TransactionValidity.invalid(new InvalidTransaction.Stale());

    @Override
    public TransactionValidity validate(SignedTransaction transaction) {
      AccountId signer = transaction.signer();
      AccountInfo account = system.accounts().account(signer);
      if (!account.exists()) {
        return TransactionValidity.invalid(new InvalidTransaction.Payment());
      }
      int order = nonce.compareTo(account.nonce());
      if (order < 0) {
        return STALE;
      }
      List<Bytes> provides = List.of(tag(signer, nonce));
      List<Bytes> requires =
          order == 0 ? List.of() : List.of(tag(signer, Nonce.of(nonce.value() - 1)));
      return new TransactionValidity.Valid(new ValidTransaction(0, requires, provides, -1, true));
    }

    private static Bytes tag(AccountId signer, Nonce nonce) {
      ScaleWriter out = new ScaleWriter(36);
      AccountIdCodec.CODEC.encode(signer, out);
      out.u32(nonce.value());
      return Bytes.wrap(out.toBytes());
    }

    @Override
    public TransactionValidity prepare(SignedTransaction transaction) {
      AccountId signer = transaction.signer();
      int order = nonce.compareTo(system.accounts().account(signer).nonce());
      if (order != 0 || !(nonce.next() instanceof Option.Some<Nonce>(Nonce next))) {
        return order > 0 ? TransactionValidity.invalid(new InvalidTransaction.Future()) : STALE;
      }
      system.putNonce(signer, next);
      return TransactionValidity.VALID;
    }
  }
}
