package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.NoCall;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.Pays;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.traits.FeePayment;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The TransactionPayment pallet: computes fees, for the executive and for wallets. */
public final class TransactionPaymentPallet extends Pallet<NoCall, TransactionPaymentEvent> {
  private final TransactionPaymentConfig config;
  private final TransactionPaymentStorage storage;
  private final FeePayment payment;

  /** The pallet {@code id}, which takes fees through {@code payment}. */
  public TransactionPaymentPallet(
      PalletId id,
      HostFunctions host,
      EventSink events,
      FeePayment payment,
      TransactionPaymentConfig config) {
    super(id, events, TransactionPaymentEventCodec.CODEC);
    this.config = config;
    this.payment = payment;
    storage = new TransactionPaymentStorage(host, id.name());
  }

  /** What every signed extrinsic carries for this pallet: the tip. */
  public ChargeTransactionPayment extension() {
    return new ChargeTransactionPayment(this, payment, config);
  }

  /**
   * What a signed transaction pays.
   *
   * @param info of its call
   * @param length bytes, with the length prefix
   * @param tip what the signer adds
   */
  public FeeDetails feeDetails(DispatchInfo info, int length, Balance tip) {
    return feeDetails(info, info.weight(), info.pays(), length, tip);
  }

  /** What a signed transaction pays, now that {@code result} says what its call weighed. */
  FeeDetails actualFeeDetails(DispatchInfo info, DispatchResult result, int length, Balance tip) {
    return feeDetails(
        info, result.postDispatch().weight(info), result.postDispatch().pays(info), length, tip);
  }

  private FeeDetails feeDetails(
      DispatchInfo info, Weight weight, Pays pays, int length, Balance tip) {
    if (pays == Pays.NO) {
      return new FeeDetails(Option.none(), tip);
    }
    Weight base = config.blockWeights().of(info.dispatchClass()).baseExtrinsic();
    Balance adjusted =
        Balance.of(storage.nextFeeMultiplier.get().saturatingTimes(weightToFee(weight).value()));
    return new FeeDetails(
        Option.some(new InclusionFee(weightToFee(base), lengthToFee(length), adjusted)), tip);
  }

  /** What the runtime API {@code query_info} answers for a signed extrinsic or a call. */
  public RuntimeDispatchInfo info(DispatchInfo info, int length) {
    return new RuntimeDispatchInfo(
        info.weight(), info.dispatchClass(), feeDetails(info, length, Balance.ZERO).total());
  }

  /** What the runtime API {@code query_info} answers for an extrinsic that nobody signed. */
  public RuntimeDispatchInfo unsignedInfo(DispatchInfo info) {
    return new RuntimeDispatchInfo(info.weight(), info.dispatchClass(), Balance.ZERO);
  }

  /** What {@code weight} costs, at most that of a whole block, before the multiplier. */
  public Balance weightToFee(Weight weight) {
    return config.prices().ofWeight(weight.min(config.blockWeights().maxBlock()));
  }

  /** What {@code length} bytes, unsigned, cost. */
  public Balance lengthToFee(int length) {
    return config.prices().ofLength(length);
  }

  /** Tells that a fee was paid. */
  void announcePaid(AccountId who, Balance actualFee, Balance tip) {
    announce(new TransactionPaymentEvent.TransactionFeePaid(who, actualFee, tip));
  }

  /** Writes the state that the chain begins with. */
  public void build() {
    storage.storageVersion.put(Releases.V2);
    storage.nextFeeMultiplier.put(config.prices().multiplier());
  }

  @Override
  public void onFinalize(BlockNumber number) {
    if (!storage.nextFeeMultiplier.get().equals(config.prices().multiplier())) {
      storage.nextFeeMultiplier.put(config.prices().multiplier());
    }
  }

  @Override
  public Codec<NoCall> calls() {
    return NoCall.CODEC;
  }

  @Override
  public DispatchInfo info(NoCall call) {
    return DispatchInfo.normal(Weight.ZERO);
  }

  @Override
  public DispatchResult dispatch(Origin origin, NoCall call) {
    return DispatchResult.BAD_ORIGIN;
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.none();
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "OperationalFeeMultiplier",
            Scale.U8,
            config.operationalFeeMultiplier(),
            "How often its own fee an operational call counts as a tip."));
  }
}
