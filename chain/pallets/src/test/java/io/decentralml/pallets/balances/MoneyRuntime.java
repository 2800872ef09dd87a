package io.decentralml.pallets.balances;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.BlockLength;
import io.decentralml.frame.system.BlockWeights;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.frame.system.PhaseCodec;
import io.decentralml.frame.system.RuntimeDbWeight;
import io.decentralml.frame.system.SystemConfig;
import io.decentralml.frame.system.SystemEventCodec;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A runtime of System and Balances over a host in memory, in block 1. The existential deposit is
 * 500 plancks; Alice and Bob begin with a million each.
 */
public final class MoneyRuntime {
  /** The existential deposit. */
  public static final long DEPOSIT = 500;

  /** What Alice and Bob begin with. */
  public static final long ENDOWMENT = 1_000_000;

  /** Owns money from the start. */
  public static final AccountId ALICE = account(1);

  /** Owns money from the start. */
  public static final AccountId BOB = account(2);

  /** Does not exist at the start. */
  public static final AccountId CHARLIE = account(3);

  /** A reason to hold. */
  public static final HoldReason STAKE = new HoldReason(new PalletId("Market", 7), 0, "Stake");

  /** Another reason to hold. */
  public static final HoldReason PAY = new HoldReason(new PalletId("Market", 7), 1, "Pay");

  private static final byte[] NUMBER =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac");
  private static final byte[] EVENTS =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7");
  private static final byte[] EVENT_COUNT =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef70a98fdbe9ce6c55837576c60c7af3850");

  private final MemoryHost host = new MemoryHost();
  private final SystemPallet system;
  private final BalancesPallet balances;

  /** A fresh chain. */
  public MoneyRuntime() {
    system = SystemPallet.of(new PalletId("System", 0), host, systemConfig(), TypeShape.UNIT);
    HoldReasons reasons = new HoldReasons("test_runtime::RuntimeHoldReason", List.of(STAKE, PAY));
    balances =
        new BalancesPallet(
            new PalletId("Balances", 4),
            host,
            system.accounts(),
            system.events(),
            new BalancesConfig(Balance.of(DEPOSIT), 50, 0, 0, reasons));
    assertThat(
            balances
                .build(
                    new BalancesGenesis(
                        List.of(
                            new BalancesGenesis.Endowment(ALICE, Balance.of(ENDOWMENT)),
                            new BalancesGenesis.Endowment(BOB, Balance.of(ENDOWMENT)))))
                .isSome())
        .isFalse();
    host.storageSet(NUMBER, new byte[] {1, 0, 0, 0});
  }

  /** Limits of a block and a version that no test depends on. */
  public static SystemConfig systemConfig() {
    return new SystemConfig(
        BlockWeights.sensible(
            new Weight(400_000_000L, 0),
            new Weight(100_000_000L, 0),
            new Weight(2_000_000_000_000L, 5_000_000L)),
        BlockLength.ofBytes(5 * 1024 * 1024),
        2400,
        new RuntimeDbWeight(25_000_000, 100_000_000),
        new RuntimeVersion("test", "test", 1, 1, 1, new ApiVersions(List.of()), 1, (byte) 1),
        42);
  }

  /** The account whose bytes are all {@code number}. */
  public static AccountId account(int number) {
    byte[] bytes = new byte[AccountId.LENGTH];
    Arrays.fill(bytes, (byte) number);
    return AccountId.of(bytes);
  }

  /** The host. */
  public MemoryHost host() {
    return host;
  }

  /** The System pallet. */
  public SystemPallet system() {
    return system;
  }

  /** The pallet under test. */
  public BalancesPallet balances() {
    return balances;
  }

  /** What {@code who} owns. */
  public AccountData money(AccountId who) {
    return info(who).data();
  }

  /** All that is known of {@code who}. */
  public AccountInfo info(AccountId who) {
    return system.accounts().account(who);
  }

  /** The free balance of {@code who}. */
  public long free(AccountId who) {
    return money(who).free().value().low();
  }

  /** The reserved balance of {@code who}. */
  public long reserved(AccountId who) {
    return money(who).reserved().value().low();
  }

  /** The total issuance. */
  public long issuance() {
    return balances.totalIssuance().value().low();
  }

  /** Puts {@code who}'s money straight into storage, as an older or odd chain could have it. */
  public void overwrite(AccountId who, long free, long reserved, long frozen, ExtraFlags flags) {
    system
        .accounts()
        .putData(
            who,
            new AccountData(Balance.of(free), Balance.of(reserved), Balance.of(frozen), flags));
  }

  /** Signs and runs {@code call}, without a transaction around it. */
  public DispatchResult signed(AccountId who, BalancesCall call) {
    return balances.dispatch(Origin.signed(who), call);
  }

  /** Runs {@code call} as root, without a transaction around it. */
  public DispatchResult root(BalancesCall call) {
    return balances.dispatch(Origin.ROOT, call);
  }

  /** Runs {@code call}, which must fail with {@code error} and change nothing. */
  public void assertNoChange(DispatchError error, Origin origin, BalancesCall call) {
    byte[] root = host.storageRoot(1);
    DispatchResult result = balances.dispatch(origin, call);
    assertThat(result).isEqualTo(DispatchResult.failure(error));
    assertThat(host.storageRoot(1)).isEqualTo(root);
  }

  /** The address of {@code who}. */
  public static MultiAddress to(AccountId who) {
    return MultiAddress.of(who);
  }

  /** An error of the pallet. */
  public static DispatchError error(BalancesError error) {
    return new DispatchError.Module(new ModuleError(4, BalancesErrorCodec.CODEC.toBytes(error)[0]));
  }

  /** An error of moving money. */
  public static DispatchError token(TokenError error) {
    return new DispatchError.Token(error);
  }

  /** All events since the last time, decoded, of both pallets. */
  public List<Object> takeEvents() {
    byte[] bytes = host.storageGet(EVENTS);
    host.storageClear(EVENTS);
    host.storageClear(EVENT_COUNT);
    List<Object> events = new ArrayList<>();
    ScaleReader in = new ScaleReader(bytes == null ? new byte[1] : bytes);
    int count = in.compactU32();
    for (int i = 0; i < count; i++) {
      Objects.requireNonNull(PhaseCodec.CODEC.decode(in));
      events.add(Objects.requireNonNull(event(in)));
      assertThat(in.compactU32()).isZero();
    }
    assertThat(in.failed()).isFalse();
    assertThat(in.remaining()).isZero();
    return events;
  }

  private static @Nullable Object event(ScaleReader in) {
    return switch (in.u8()) {
      case 0 -> SystemEventCodec.CODEC.decode(in);
      case 4 -> BalancesEventCodec.CODEC.decode(in);
      default -> null;
    };
  }
}
