package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.frame.traits.FeePayment;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.TypeShape;
import io.decentralml.scale.U128;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges the signer: the most before the call runs, the difference back after it. Carries the tip
 * as a compact number.
 */
public final class ChargeTransactionPayment implements TransactionExtension {
  private final TransactionPaymentPallet pallet;
  private final FeePayment payment;
  private final TransactionPriority priority;

  ChargeTransactionPayment(
      TransactionPaymentPallet pallet, FeePayment payment, TransactionPaymentConfig config) {
    this.pallet = pallet;
    this.payment = payment;
    this.priority = new TransactionPriority(config);
  }

  @Override
  public String identifier() {
    return "ChargeTransactionPayment";
  }

  @Override
  public TypeShape extra() {
    return new TypeShape.Composite(
        "pallet_transaction_payment::ChargeTransactionPayment",
        List.of(new TypeShape.Parameter("T", Option.none())),
        List.of(
            new TypeShape.Field(
                Option.none(), Scale.COMPACT_U128.shape(), "BalanceOf<T>", List.of())),
        List.of());
  }

  @Override
  public @Nullable TransactionCheck decode(ScaleReader in) {
    U128 tip = in.compactU128();
    return in.failed() ? null : new FeeCheck(pallet, payment, priority, Balance.of(tip));
  }
}
