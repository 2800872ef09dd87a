package io.decentralml.pallets.transactionpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.Pays;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.pallets.balances.MoneyRuntime;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.U128;
import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;

class FeeQueryTest {
  private static final DispatchInfo INFO = FeeRuntime.info(1000, DispatchClass.NORMAL, Pays.YES);

  private final FeeRuntime chain = new FeeRuntime(FeeRuntime.PLANCKS);

  @Test
  void info_ofASignedExtrinsic_isTheFeeWithoutTip() {
    RuntimeDispatchInfo info = chain.pallet.info(INFO, 140);

    assertThat(info)
        .isEqualTo(
            new RuntimeDispatchInfo(
                new Weight(1000, 100), DispatchClass.NORMAL, Balance.of(100_001_140L)));
    assertThat(Hex.text(RuntimeDispatchInfoCodec.CODEC.toBytes(info)))
        .isEqualTo("a10f" + "9101" + "00" + "74e5f505" + "00".repeat(12));
  }

  @Test
  void info_ofAnUnsignedExtrinsic_isFree() {
    assertThat(chain.pallet.unsignedInfo(INFO).partialFee()).isEqualTo(Balance.ZERO);
  }

  @Test
  void feeDetails_ofACall_addUp() {
    FeeDetails details = chain.pallet.feeDetails(INFO, 140, Balance.of(3));

    assertThat(details)
        .isEqualTo(
            new FeeDetails(
                Option.some(
                    new InclusionFee(Balance.of(100_000_000L), Balance.of(140), Balance.of(1000))),
                Balance.of(3)));
    assertThat(details.total()).isEqualTo(Balance.of(100_001_143L));
  }

  @Test
  void feeDetails_ofACallThatNobodyPays_areOnlyTheTip() {
    DispatchInfo free = FeeRuntime.info(1000, DispatchClass.NORMAL, Pays.NO);

    assertThat(chain.pallet.feeDetails(free, 140, Balance.of(3)))
        .isEqualTo(new FeeDetails(Option.none(), Balance.of(3)));
  }

  @Test
  void feeDetails_withAMultiplier_adjustOnlyTheWeightFee() {
    FixedU128 oneAndAHalf = new FixedU128(U128.of(1_500_000_000_000_000_000L));
    FeeRuntime dear = new FeeRuntime(new FeePrices(Balance.of(1), Balance.of(1), oneAndAHalf));

    FeeDetails details = dear.pallet.feeDetails(INFO, 140, Balance.ZERO);

    assertThat(details.inclusionFee())
        .isEqualTo(
            Option.some(
                new InclusionFee(Balance.of(100_000_000L), Balance.of(140), Balance.of(1500))));
  }

  @Test
  void weightToFee_ofMoreThanABlock_isThatOfABlock() {
    assertThat(chain.pallet.weightToFee(Weight.MAX))
        .isEqualTo(Balance.of(MoneyRuntime.systemConfig().blockWeights().maxBlock().refTime()));
  }

  @Test
  void lengthToFee_ofUnsignedLength_isNeverNegative() {
    assertThat(chain.pallet.lengthToFee(-1)).isEqualTo(Balance.of(4_294_967_295L));
  }

  @Test
  void onFinalize_ofAChangedMultiplier_setsItBack() {
    byte[] root = chain.money.host().storageRoot(1);
    FixedU128 two = new FixedU128(U128.of(2_000_000_000_000_000_000L));
    byte[] prefix = chain.money.host().twox128(Bytes.utf8("TransactionPayment").toArray());
    byte[] item = chain.money.host().twox128(Bytes.utf8("NextFeeMultiplier").toArray());
    chain
        .money
        .host()
        .storageSet(
            Hex.bytes(Hex.text(prefix) + Hex.text(item)), FixedU128Codec.CODEC.toBytes(two));

    chain.pallet.onFinalize(BlockNumber.ZERO);

    assertThat(chain.money.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void secondOrMegabyte_ofATransfer_isLessThanAThousandthToken() {
    FeeRuntime real = new FeeRuntime(FeePrices.SECOND_OR_MEGABYTE);
    DispatchInfo transfer =
        real.money
            .balances()
            .info(
                new BalancesCall.TransferKeepAlive(
                    MultiAddress.of(MoneyRuntime.BOB), Balance.of(1)));

    Balance fee = real.pallet.feeDetails(transfer, 145, Balance.ZERO).total();

    assertThat(fee.compareTo(Balance.of(1_000_000_000_000_000L))).isNegative();
    assertThat(fee.compareTo(Balance.of(100_000_000_000_000L))).isPositive();
  }
}
