package io.decentralml.pallets.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.executive.InherentProvider;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Moment;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampPalletTest {
  private static final long PERIOD = 10;

  private final MockRuntime chain = new MockRuntime();
  private final List<Moment> heard = new ArrayList<>();
  private final TimestampPallet pallet =
      chain
          .table()
          .add(
              new TimestampPallet(
                  new PalletId("Timestamp", 1),
                  chain.host(),
                  chain.system().events(),
                  PERIOD,
                  heard::add));
  private final TimestampInherent inherent = new TimestampInherent(pallet);

  private DispatchResult set(long now) {
    return chain.dispatch(pallet, Origin.NONE, new TimestampCall.Set(Moment.of(now)));
  }

  private void nextBlock() {
    pallet.onFinalize(BlockNumber.of(1));
    chain.enter(2);
  }

  private static InherentData clock(long now) {
    InherentData data = InherentData.empty();
    data.values().put(Bytes.utf8("timstap0"), Bytes.wrap(Scale.U64.toBytes(now)));
    return data;
  }

  @Test
  void set_firstTime_isTheTimeAndIsHeard() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);

    assertThat(pallet.now()).isEqualTo(Moment.of(1000));
    assertThat(heard).containsExactly(Moment.of(1000));
    assertThat(
            chain
                .host()
                .storageGet(
                    Hex.bytes("f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb")))
        .isEqualTo(Scale.U64.toBytes(1000L));
  }

  @Test
  void set_otherOrigin_changesNothing() {
    TimestampCall call = new TimestampCall.Set(Moment.of(1));

    chain.assertNoChange(DispatchResult.BAD_ORIGIN, pallet, Origin.ROOT, call);
    chain.assertNoChange(
        DispatchResult.BAD_ORIGIN, pallet, Origin.signed(MockRuntime.account(1)), call);
  }

  @Test
  void set_twice_traps() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);

    assertThatThrownBy(() -> set(2000)).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void set_withinThePeriod_traps() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);
    nextBlock();

    assertThatThrownBy(() -> set(1009)).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void set_afterThePeriod_isTheTime() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);
    nextBlock();

    assertThat(set(1010)).isEqualTo(DispatchResult.OK);
  }

  @Test
  void onFinalize_withoutTime_traps() {
    assertThatThrownBy(() -> pallet.onFinalize(BlockNumber.of(1))).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void info_set_isMandatory() {
    assertThat(pallet.info(new TimestampCall.Set(Moment.ZERO)).dispatchClass())
        .isEqualTo(DispatchClass.MANDATORY);
  }

  @Test
  void create_clock_isTheTimeOrTheEarliestAllowed() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);

    assertThat(inherent.create(clock(5000))).isEqualTo(call(5000));
    assertThat(inherent.create(clock(900))).isEqualTo(call(1010));
    assertThat(inherent.create(InherentData.empty())).isEqualTo(Option.none());
  }

  private Option<RuntimeCall<?>> call(long now) {
    return Option.some(new RuntimeCall<>(pallet, new TimestampCall.Set(Moment.of(now))));
  }

  @Test
  void check_timeFarAhead_isFatal() {
    RuntimeCall<?> ahead = new RuntimeCall<>(pallet, new TimestampCall.Set(Moment.of(31_001)));
    RuntimeCall<?> near = new RuntimeCall<>(pallet, new TimestampCall.Set(Moment.of(31_000)));

    assertThat(inherent.check(near, clock(1000))).isEqualTo(Option.none());
    assertThat(inherent.check(ahead, clock(1000)))
        .isEqualTo(
            Option.some(
                new InherentProvider.InherentError(
                    Bytes.wrap(new byte[] {1}), InherentProvider.Severity.FATAL)));
  }

  @Test
  void check_timeBeforeTheLast_passesWithTime() {
    assertThat(set(1000)).isEqualTo(DispatchResult.OK);
    RuntimeCall<?> early = new RuntimeCall<>(pallet, new TimestampCall.Set(Moment.of(1000)));

    assertThat(inherent.check(early, clock(1000)))
        .isEqualTo(
            Option.some(
                new InherentProvider.InherentError(
                    Bytes.wrap(Hex.bytes("00f203000000000000")),
                    InherentProvider.Severity.PASSING)));
  }
}
