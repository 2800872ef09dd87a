package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.system.PhaseCodec;
import io.decentralml.frame.system.SystemEventCodec;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.frame.traits.Fungible;
import io.decentralml.pallets.balances.BalancesConfig;
import io.decentralml.pallets.balances.BalancesEventCodec;
import io.decentralml.pallets.balances.BalancesGenesis;
import io.decentralml.pallets.balances.BalancesPallet;
import io.decentralml.pallets.balances.HoldReasons;
import io.decentralml.pallets.balances.MoneyRuntime;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A runtime of System, Balances and the task market over a host in memory, in block 1. Twelve
 * accounts begin with a thousand million plancks each; the existential deposit is 500.
 */
final class TasksRuntime {
  /** The existential deposit. */
  static final long MINIMUM = 500;

  /** What every account begins with. */
  static final long ENDOWMENT = 1_000_000_000;

  static final AccountId CREATOR = MoneyRuntime.account(1);
  static final AccountId WORKER = MoneyRuntime.account(2);
  static final AccountId OTHER = MoneyRuntime.account(3);
  static final List<AccountId> ACCOUNTS =
      IntStream.rangeClosed(1, 12).mapToObj(MoneyRuntime::account).toList();

  /**
   * 10 blocks to deliver, 5 to attest, 8 to review, 6 to dispute, 7 to resolve, 9 to keep records;
   * two attesters; a planck a byte.
   */
  static final TaskParameters PARAMETERS =
      new TaskParameters(10, 5, 8, 6, 7, 9, 100, 2, (byte) 10, Balance.of(1), false);

  /** Who attests: the fourth to the sixth account. */
  static final List<AccountId> ATTESTERS = ACCOUNTS.subList(3, 6);

  /** Who resolves disputes: the sixth account, in place of a council. */
  static final Origin COUNCIL = Origin.signed(ACCOUNTS.get(5));

  static final PalletId ID = new PalletId("DecentralMLModule", 7);

  private static final byte[] NUMBER =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac");
  private static final byte[] EVENTS =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7");
  private static final byte[] EVENT_COUNT =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef70a98fdbe9ce6c55837576c60c7af3850");

  private final MemoryHost host = new MemoryHost();
  private final BalancesPallet balances;
  private final SystemPallet system;
  private final TasksConfig config;
  private final TasksPallet pallet;
  private final TasksStorage storage;

  TasksRuntime() {
    system =
        SystemPallet.of(
            new PalletId("System", 0), host, MoneyRuntime.systemConfig(), TypeShape.UNIT);
    HoldReasons reasons =
        new HoldReasons("test_runtime::RuntimeHoldReason", TasksConfig.holdReasons(ID));
    balances =
        new BalancesPallet(
            new PalletId("Balances", 4),
            host,
            system.accounts(),
            system.events(),
            new BalancesConfig(Balance.of(MINIMUM), 50, 0, 0, reasons));
    List<BalancesGenesis.Endowment> endowments = new ArrayList<>();
    for (AccountId account : ACCOUNTS) {
      endowments.add(new BalancesGenesis.Endowment(account, Balance.of(ENDOWMENT)));
    }
    assertThat(balances.build(new BalancesGenesis(endowments)).isSome()).isFalse();
    config =
        new TasksConfig(
            ID, balances, system.block(), this::isAttester, origin -> origin.equals(COUNCIL));
    pallet = new TasksPallet(host, system.events(), config);
    pallet.buildGenesis(new TasksGenesis(PARAMETERS, ATTESTERS));
    storage = new TasksStorage(host, ID.name());
    setBlock(1);
  }

  private boolean isAttester(AccountId account) {
    return pallet.isAttester(account);
  }

  MemoryHost host() {
    return host;
  }

  BalancesPallet balances() {
    return balances;
  }

  TasksConfig config() {
    return config;
  }

  TasksPallet pallet() {
    return pallet;
  }

  TasksStorage storage() {
    return storage;
  }

  /** The number of the block that is being made. */
  int block() {
    return system.block().number().value();
  }

  /** Goes on to block {@code number}. */
  void setBlock(int number) {
    ScaleWriter out = new ScaleWriter();
    out.u32(number);
    host.storageSet(NUMBER, out.toBytes());
  }

  /** Root changes the settings. */
  void set(TaskParameters parameters) {
    assertThat(run(Origin.ROOT, new TasksCall.SetParameters(parameters)))
        .isEqualTo(DispatchResult.OK);
  }

  /** What {@code who} may spend or put on hold, and the existential deposit. */
  long free(AccountId who) {
    return system.accounts().account(who).data().free().value().low();
  }

  long reserved(AccountId who) {
    return system.accounts().account(who).data().reserved().value().low();
  }

  /** Puts {@code free} into the account and the rest of its money into the last one's. */
  void leave(AccountId who, long free) {
    Balance rest = Balance.of(free(who) - free);
    assertThat(balances.transfer(who, ACCOUNTS.getLast(), rest, Fungible.Preservation.PRESERVE))
        .isEqualTo(DispatchResult.OK);
    takeEvents();
  }

  /** Runs {@code call} as the executive does: what a failed call wrote is undone. */
  DispatchResult run(Origin origin, TasksCall call) {
    return new RuntimeCall<>(pallet, call).dispatch(host, origin);
  }

  /** Signs and runs {@code call}, which must work; answers the events of all pallets. */
  List<Object> succeed(AccountId who, TasksCall call) {
    takeEvents();
    assertThat(run(Origin.signed(who), call)).as("%s", call).isEqualTo(DispatchResult.OK);
    return takeEvents();
  }

  /** Runs {@code call}, which must fail with {@code error} before it writes anything. */
  void assertNoChange(DispatchError error, Origin origin, TasksCall call) {
    byte[] root = host.storageRoot(1);
    assertThat(pallet.dispatch(origin, call)).isEqualTo(DispatchResult.failure(error));
    assertThat(host.storageRoot(1)).isEqualTo(root);
  }

  /** Signs and runs {@code call}, which must fail with {@code error} before it writes anything. */
  void assertNoChange(TasksError error, AccountId who, TasksCall call) {
    assertNoChange(error(error), Origin.signed(who), call);
  }

  /** As {@link #assertNoChange}, for a call that fails between two writes and is undone. */
  void assertUndone(DispatchError error, AccountId who, TasksCall call) {
    byte[] root = host.storageRoot(1);
    assertThat(run(Origin.signed(who), call)).isEqualTo(DispatchResult.failure(error));
    assertThat(host.storageRoot(1)).isEqualTo(root);
  }

  static DispatchError error(TasksError error) {
    return new DispatchError.Module(new ModuleError(7, TasksErrorCodec.CODEC.toBytes(error)[0]));
  }

  /** All events since the last time. */
  List<Object> takeEvents() {
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
      case 7 -> TasksEventCodec.CODEC.decode(in);
      default -> null;
    };
  }
}
