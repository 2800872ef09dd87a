package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.StorageEntry;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes, names and shapes by which wallets know the pallet. */
class BalancesWireTest {
  private static final String ALICE_HEX = "01".repeat(32);
  private static final String BOB_HEX = "02".repeat(32);

  private final BalancesPallet pallet = new MoneyRuntime().balances();

  @Test
  void transferAllowDeath_bytes_areThoseOfEveryWallet() {
    byte[] bytes =
        BalancesCallCodec.CODEC.toBytes(
            new BalancesCall.TransferAllowDeath(to(ALICE), Balance.of(1_000_000_000_000L)));

    assertThat(Hex.text(bytes)).isEqualTo("0000" + ALICE_HEX + "070010a5d4e8");
  }

  @Test
  void calls_roundTrip_withTheirIndices() {
    List<BalancesCall> calls =
        List.of(
            new BalancesCall.TransferAllowDeath(to(ALICE), Balance.of(1)),
            new BalancesCall.ForceTransfer(to(ALICE), to(BOB), Balance.of(2)),
            new BalancesCall.TransferKeepAlive(to(BOB), Balance.of(3)),
            new BalancesCall.TransferAll(to(BOB), true),
            new BalancesCall.ForceUnreserve(to(BOB), Balance.of(4)),
            new BalancesCall.UpgradeAccounts(List.of(ALICE, BOB)),
            new BalancesCall.ForceSetBalance(to(BOB), Balance.of(5)),
            new BalancesCall.ForceAdjustTotalIssuance(AdjustmentDirection.DECREASE, Balance.of(6)),
            new BalancesCall.Burn(Balance.of(7), false));
    List<Integer> indices = new ArrayList<>();
    for (BalancesCall call : calls) {
      byte[] bytes = BalancesCallCodec.CODEC.toBytes(call);
      indices.add((int) bytes[0]);
      assertThat(BalancesCallCodec.CODEC.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(call));
      byte[] truncated = new byte[bytes.length - 1];
      System.arraycopy(bytes, 0, truncated, 0, truncated.length);
      assertThat(BalancesCallCodec.CODEC.fromBytes(truncated)).isNotInstanceOf(Decoded.Value.class);
    }

    assertThat(indices).containsExactly(0, 2, 3, 4, 5, 6, 8, 9, 10);
  }

  @Test
  void held_bytes_carryTheReasonInTwo() {
    byte[] bytes =
        BalancesEventCodec.CODEC.toBytes(
            new BalancesEvent.Held(new RuntimeHoldReason(7, 1), BOB, Balance.of(5)));

    assertThat(Hex.text(bytes)).isEqualTo("180701" + BOB_HEX + "05000000000000000000000000000000");
  }

  @Test
  void eventShape_ofHeld_showsTheRuntimesReasons() {
    TypeShape.Variant events = (TypeShape.Variant) pallet.eventShape();
    TypeShape.Case held = events.cases().get(24);

    assertThat(held.name()).isEqualTo("Held");
    TypeShape.Variant reasons = (TypeShape.Variant) held.fields().getFirst().type();
    assertThat(reasons.path()).isEqualTo("test_runtime::RuntimeHoldReason");
    assertThat(reasons.cases()).hasSize(1);
    assertThat(reasons.cases().getFirst().name()).isEqualTo("Market");
    assertThat(reasons.cases().getFirst().index()).isEqualTo(7);
    TypeShape.Variant own =
        (TypeShape.Variant) reasons.cases().getFirst().fields().getFirst().type();
    assertThat(own.path()).isEqualTo("pallet_market::pallet::HoldReason");
    assertThat(own.cases().stream().map(TypeShape.Case::name)).containsExactly("Stake", "Pay");
  }

  @Test
  void events_areInTheOrderOfTheOriginal() {
    TypeShape.Variant events = (TypeShape.Variant) pallet.eventShape();

    assertThat(events.cases().stream().map(TypeShape.Case::name))
        .containsExactly(
            "Endowed",
            "DustLost",
            "Transfer",
            "BalanceSet",
            "Reserved",
            "Unreserved",
            "ReserveRepatriated",
            "Deposit",
            "Withdraw",
            "Slashed",
            "Minted",
            "MintedCredit",
            "Burned",
            "BurnedDebt",
            "Suspended",
            "Restored",
            "Upgraded",
            "Issued",
            "Rescinded",
            "Locked",
            "Unlocked",
            "Frozen",
            "Thawed",
            "TotalIssuanceForced",
            "Held",
            "BurnedHeld",
            "TransferOnHold",
            "TransferAndHold",
            "Released");
  }

  @Test
  void storage_hasTheItemsOfTheOriginal() {
    List<StorageEntry> entries = pallet.storage();

    assertThat(entries.stream().map(StorageEntry::name))
        .containsExactly(
            "TotalIssuance",
            "InactiveIssuance",
            "Account",
            "Locks",
            "Reserves",
            "Holds",
            "Freezes");
  }

  @Test
  void constants_showTheExistentialDeposit() {
    assertThat(pallet.constants().getFirst().name()).isEqualTo("ExistentialDeposit");
    assertThat(pallet.constants().getFirst().value().toHex())
        .isEqualTo("0xf4010000000000000000000000000000");
  }
}
