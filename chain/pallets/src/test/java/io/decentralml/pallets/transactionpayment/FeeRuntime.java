package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.Pays;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.pallets.balances.MoneyRuntime;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** TransactionPayment beside {@link MoneyRuntime}, with a planck for each picosecond and byte. */
final class FeeRuntime {
  /** A planck for a picosecond, a planck for a byte. */
  static final FeePrices PLANCKS = new FeePrices(Balance.of(1), Balance.of(1), FixedU128.ONE);

  final MoneyRuntime money = new MoneyRuntime();
  final List<TransactionPaymentEvent> events = new ArrayList<>();
  final TransactionPaymentPallet pallet;

  FeeRuntime(FeePrices prices) {
    pallet =
        new TransactionPaymentPallet(
            new PalletId("TransactionPayment", 5),
            money.host(),
            this::record,
            money.balances(),
            new TransactionPaymentConfig(
                prices,
                MoneyRuntime.systemConfig().blockWeights(),
                MoneyRuntime.systemConfig().blockLength(),
                5));
    pallet.build();
  }

  private void record(byte[] event) {
    ScaleReader in = new ScaleReader(event);
    in.u8();
    events.add(Objects.requireNonNull(TransactionPaymentEventCodec.CODEC.decode(in)));
  }

  /** The extension as an extrinsic with {@code tip} carries it. */
  TransactionCheck check(long tip) {
    ScaleWriter out = new ScaleWriter();
    out.compactU128(Balance.of(tip).value());
    return Objects.requireNonNull(pallet.extension().decode(new ScaleReader(out.toBytes())));
  }

  /** A transaction of {@code signer} that costs {@code info}. */
  SignedTransaction transaction(AccountId signer, DispatchInfo info, int length) {
    BalancesCall call =
        new BalancesCall.TransferAllowDeath(MultiAddress.of(MoneyRuntime.BOB), Balance.of(1));
    return new SignedTransaction(signer, new RuntimeCall<>(money.balances(), call), info, length);
  }

  /** A call that weighs {@code time} picoseconds. */
  static DispatchInfo info(long time, DispatchClass dispatchClass, Pays pays) {
    return new DispatchInfo(new Weight(time, 100), dispatchClass, pays);
  }
}
