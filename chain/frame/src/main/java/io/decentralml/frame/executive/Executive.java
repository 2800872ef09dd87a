package io.decentralml.frame.executive;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletTable;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.system.CurrentBlock;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes blocks step by step, and validates transactions for the next one.
 *
 * <p>Source: FRAME, {@code frame_executive}.
 */
public final class Executive {
  /** What becomes of bytes that are no extrinsic of this chain. */
  public static final TransactionValidity.Refused MALFORMED =
      TransactionValidity.invalid(new InvalidTransaction.Call());

  private final HostFunctions host;
  private final SystemPallet system;
  private final CurrentBlock block;
  private final PalletTable table;
  private final Inherents inherents;
  private final ExtrinsicReader reader;
  private final SignatureCheck signatures;

  /** An executive for the pallets of {@code table}, of which {@code system} is one. */
  public Executive(
      HostFunctions host,
      SystemPallet system,
      PalletTable table,
      List<TransactionExtension> extensions,
      Inherents inherents) {
    this.host = host;
    this.system = system;
    this.block = system.block();
    this.table = table;
    this.inherents = inherents;
    this.reader = new ExtrinsicReader(table.calls(), extensions);
    this.signatures = new SignatureCheck(host);
  }

  /** Begins a block; only number, parent and the author's notes of {@code header} count. */
  public void initializeBlock(Header header) {
    block.resetEvents();
    Weight weight = Weight.ZERO;
    if (block.noteRuntimeUpgrade()) {
      weight = system.config().databaseWeight().of(1, 1);
    }
    block.initialize(header.number(), header.parentHash(), preRuntime(header.digest()));
    for (Pallet<?, ?> pallet : table.pallets()) {
      weight = weight.saturatingPlus(pallet.onInitialize(header.number()));
    }
    block.noteInitialized(weight);
  }

  private static Digest preRuntime(Digest digest) {
    List<DigestItem> items = new ArrayList<>();
    for (DigestItem item : digest.logs()) {
      if (item instanceof DigestItem.PreRuntime) {
        items.add(item);
      }
    }
    return new Digest(items);
  }

  /** Runs one extrinsic. When it is refused, the host undoes what this call changed. */
  public ApplyResult applyExtrinsic(OpaqueExtrinsic opaque) {
    return switch (reader.read(opaque.bytes().toArray())) {
      case Decoded.Value<Extrinsic>(Extrinsic extrinsic) -> apply(extrinsic, opaque);
      case Decoded.Malformed<Extrinsic> _ -> new ApplyResult.Refused(MALFORMED);
    };
  }

  private ApplyResult apply(Extrinsic extrinsic, OpaqueExtrinsic opaque) {
    Bytes encoded = Bytes.wrap(OpaqueExtrinsicCodec.CODEC.toBytes(opaque));
    return switch (extrinsic) {
      case Extrinsic.Bare(RuntimeCall<?> call) -> applyBare(call, encoded);
      case Extrinsic.Signed signed ->
          switch (signatures.check(signed)) {
            case SignatureCheck.Outcome.Bad(var reason) -> new ApplyResult.Refused(reason);
            case SignatureCheck.Outcome.Good(var signer) -> {
              RuntimeCall<?> call = signed.call();
              yield applySigned(
                  new SignedTransaction(signer, call, call.info(), encoded.length()),
                  signed.checks(),
                  encoded);
            }
          };
    };
  }

  private Extrinsic decode(OpaqueExtrinsic opaque) {
    return switch (reader.read(opaque.bytes().toArray())) {
      case Decoded.Value<Extrinsic>(Extrinsic value) -> value;
      case Decoded.Malformed<Extrinsic>(int offset, String expected) ->
          throw new RuntimeTrap("extrinsic: expected " + expected + " at byte " + offset);
    };
  }

  private ApplyResult applyBare(RuntimeCall<?> call, Bytes encoded) {
    if (!inherents.isInherent(call)) {
      return new ApplyResult.Refused(
          TransactionValidity.unknown(new UnknownTransaction.NoUnsignedValidator()));
    }
    DispatchInfo info = call.info();
    if (system.resources().consume(info, encoded.length())
        instanceof TransactionValidity.Refused refused) {
      return new ApplyResult.Refused(refused);
    }
    block.noteExtrinsic(encoded);
    return note(info, call.dispatch(host, Origin.NONE));
  }

  private ApplyResult applySigned(
      SignedTransaction transaction, List<TransactionCheck> checks, Bytes encoded) {
    if (!block.inherentsApplied()) {
      block.noteInherentsApplied();
    }
    block.noteExtrinsic(encoded);
    for (TransactionCheck check : checks) {
      if (check.validate(transaction) instanceof TransactionValidity.Refused refused) {
        return new ApplyResult.Refused(refused);
      }
    }
    for (TransactionCheck check : checks) {
      if (check.prepare(transaction) instanceof TransactionValidity.Refused refused) {
        return new ApplyResult.Refused(refused);
      }
    }
    DispatchResult result = transaction.call().dispatch(host, Origin.signed(transaction.signer()));
    for (TransactionCheck check : checks) {
      check.finish(transaction, result);
    }
    return note(transaction.info(), result);
  }

  private ApplyResult note(DispatchInfo info, DispatchResult result) {
    if (result.failed() && info.dispatchClass() == DispatchClass.MANDATORY) {
      return new ApplyResult.Refused(
          TransactionValidity.invalid(new InvalidTransaction.BadMandatory()));
    }
    block.noteApplied(info, result);
    return new ApplyResult.Applied(result);
  }

  /** Ends the block; the answer is its header, without the seal. */
  public Header finalizeBlock() {
    block.noteExtrinsicsFinished();
    BlockNumber number = block.number();
    for (Pallet<?, ?> pallet : table.pallets()) {
      pallet.onFinalize(number);
    }
    return block.finish();
  }

  /** Whether {@code opaque} may go into the next block after the block of hash {@code parent}. */
  public TransactionValidity validateTransaction(OpaqueExtrinsic opaque, Hash256 parent) {
    block.initialize(block.number().saturatingPlus(1), parent, Digest.EMPTY);
    return switch (reader.read(opaque.bytes().toArray())) {
      case Decoded.Value<Extrinsic>(Extrinsic extrinsic) -> validate(extrinsic, opaque);
      case Decoded.Malformed<Extrinsic> _ -> MALFORMED;
    };
  }

  private TransactionValidity validate(Extrinsic extrinsic, OpaqueExtrinsic opaque) {
    return switch (extrinsic) {
      case Extrinsic.Bare(RuntimeCall<?> call) ->
          call.info().dispatchClass() == DispatchClass.MANDATORY
              ? TransactionValidity.invalid(new InvalidTransaction.MandatoryValidation())
              : TransactionValidity.unknown(new UnknownTransaction.NoUnsignedValidator());
      case Extrinsic.Signed signed ->
          switch (signatures.check(signed)) {
            case SignatureCheck.Outcome.Bad(var reason) -> reason;
            case SignatureCheck.Outcome.Good(var signer) -> {
              int length = OpaqueExtrinsicCodec.CODEC.toBytes(opaque).length;
              RuntimeCall<?> call = signed.call();
              yield validate(
                  new SignedTransaction(signer, call, call.info(), length), signed.checks());
            }
          };
    };
  }

  private static TransactionValidity validate(
      SignedTransaction transaction, List<TransactionCheck> checks) {
    if (transaction.info().dispatchClass() == DispatchClass.MANDATORY) {
      return TransactionValidity.invalid(new InvalidTransaction.MandatoryValidation());
    }
    ValidTransaction all = ValidTransaction.DEFAULT;
    for (TransactionCheck check : checks) {
      switch (check.validate(transaction)) {
        case TransactionValidity.Valid(ValidTransaction more) -> all = all.and(more);
        case TransactionValidity.Refused refused -> {
          return refused;
        }
      }
    }
    return new TransactionValidity.Valid(all);
  }

  /** Whether {@code extrinsic} says that somebody signed it. */
  public static boolean isSigned(OpaqueExtrinsic extrinsic) {
    return ExtrinsicReader.isSigned(extrinsic);
  }

  /**
   * The call of {@code opaque}, for what needs no signature.
   *
   * @throws RuntimeTrap if it does not decode
   */
  public RuntimeCall<?> callOf(OpaqueExtrinsic opaque) {
    return decode(opaque).call();
  }
}
