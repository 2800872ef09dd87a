package io.decentralml.pallets.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.system.KeyValue;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.Unit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SudoPalletTest {
  private static final AccountId KEY = MockRuntime.account(1);
  private static final AccountId OTHER = MockRuntime.account(2);
  private static final Bytes ITEM = Bytes.utf8("item");
  private static final DispatchResult REQUIRE_SUDO =
      DispatchResult.failure(new DispatchError.Module(new ModuleError(6, 0)));
  private static final DispatchResult CANNOT_LOOKUP =
      DispatchResult.failure(new DispatchError.CannotLookup());
  private static final MultiAddress NOBODY = new MultiAddress.Raw(Bytes.EMPTY);

  private static final MockRuntime SHARED = new MockRuntime();

  private final MockRuntime chain = new MockRuntime();
  private final SudoPallet sudo = pallet(chain);

  private static SudoPallet pallet(MockRuntime chain) {
    SudoPallet sudo =
        chain
            .table()
            .add(
                new SudoPallet(
                    new PalletId("Sudo", 6),
                    chain.host(),
                    chain.system().events(),
                    chain.table().calls()));
    sudo.genesis(KEY);
    return sudo;
  }

  private static RuntimeCall<?> rootCall(MockRuntime chain) {
    return new RuntimeCall<>(
        chain.system(), new SystemCall.SetStorage(List.of(new KeyValue(ITEM, ITEM))));
  }

  private static RuntimeCall<?> signedCall(MockRuntime chain) {
    return new RuntimeCall<>(chain.system(), new SystemCall.RemarkWithEvent(ITEM));
  }

  static List<SudoCall> calls() {
    return List.of(
        new SudoCall.Sudo(rootCall(SHARED)),
        new SudoCall.SudoUncheckedWeight(rootCall(SHARED), new Weight(5, 6)),
        new SudoCall.SetKey(MultiAddress.of(OTHER)),
        new SudoCall.SudoAs(MultiAddress.of(OTHER), signedCall(SHARED)),
        new SudoCall.RemoveKey());
  }

  private void assertEvents(SudoEvent... events) {
    chain.assertEvents(sudo, SudoEventCodec.CODEC, List.of(events));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void dispatch_otherSigner_changesNothing(SudoCall call) {
    chain.assertNoChange(REQUIRE_SUDO, sudo, Origin.signed(OTHER), call);
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, sudo, Origin.NONE, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void calls_roundTrip_andRefuseOtherLengths(SudoCall call) {
    MockRuntime other = new MockRuntime();
    Codec<SudoCall> codec = pallet(other).calls();
    byte[] bytes = codec.toBytes(call);

    assertThat(codec.toBytes(codec.fromBytes(bytes).orThrow())).isEqualTo(bytes);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(codec.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(codec.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void calls_nestedTooDeep_areMalformed() {
    byte[] nested = new byte[2 * 300];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 6;
    }

    assertThat(chain.table().calls().fromBytes(nested)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void sudo_key_runsTheCallAsRootForFree() {
    assertThat(chain.dispatch(sudo, Origin.signed(KEY), new SudoCall.Sudo(rootCall(chain))))
        .isEqualTo(DispatchResult.FREE);

    assertThat(chain.host().storageGet(ITEM.toArray())).isEqualTo(ITEM.toArray());
    assertEvents(new SudoEvent.Sudid(Result.ok(Unit.UNIT)));
  }

  @Test
  void sudo_root_mayToo() {
    assertThat(chain.dispatch(sudo, Origin.ROOT, new SudoCall.Sudo(rootCall(chain))))
        .isEqualTo(DispatchResult.FREE);
  }

  @Test
  void sudo_callThatFails_tellsWhyAndSucceeds() {
    assertThat(chain.dispatch(sudo, Origin.signed(KEY), new SudoCall.Sudo(signedCall(chain))))
        .isEqualTo(DispatchResult.FREE);

    assertEvents(new SudoEvent.Sudid(Result.err(new DispatchError.BadOrigin())));
  }

  @Test
  void sudoUncheckedWeight_key_runsTheCallAsRoot() {
    SudoCall call = new SudoCall.SudoUncheckedWeight(rootCall(chain), new Weight(5, 6));

    assertThat(sudo.info(call).weight()).isEqualTo(new Weight(5, 6));
    assertThat(chain.dispatch(sudo, Origin.signed(KEY), call)).isEqualTo(DispatchResult.FREE);

    assertThat(chain.host().storageExists(ITEM.toArray())).isTrue();
  }

  @Test
  void setKey_key_handsItOn() {
    SudoCall call = new SudoCall.SetKey(MultiAddress.of(OTHER));

    assertThat(chain.dispatch(sudo, Origin.signed(KEY), call)).isEqualTo(DispatchResult.FREE);

    assertEvents(new SudoEvent.KeyChanged(Option.some(KEY), OTHER));
    chain.assertNoChange(REQUIRE_SUDO, sudo, Origin.signed(KEY), call);
  }

  @Test
  void setKey_noAccount_changesNothing() {
    chain.assertNoChange(CANNOT_LOOKUP, sudo, Origin.signed(KEY), new SudoCall.SetKey(NOBODY));
  }

  @Test
  void sudoAs_key_runsTheCallAsTheOther() {
    SudoCall call = new SudoCall.SudoAs(MultiAddress.of(OTHER), rootCall(chain));

    assertThat(chain.dispatch(sudo, Origin.signed(KEY), call)).isEqualTo(DispatchResult.FREE);

    assertEvents(new SudoEvent.SudoAsDone(Result.err(new DispatchError.BadOrigin())));
    assertThat(chain.host().storageExists(ITEM.toArray())).isFalse();
  }

  @Test
  void sudoAs_noAccount_changesNothing() {
    chain.assertNoChange(
        CANNOT_LOOKUP, sudo, Origin.signed(KEY), new SudoCall.SudoAs(NOBODY, signedCall(chain)));
  }

  @Test
  void removeKey_key_removesItForEver() {
    assertThat(chain.dispatch(sudo, Origin.signed(KEY), new SudoCall.RemoveKey()))
        .isEqualTo(DispatchResult.FREE);

    assertEvents(new SudoEvent.KeyRemoved());
    chain.assertNoChange(REQUIRE_SUDO, sudo, Origin.signed(KEY), new SudoCall.RemoveKey());
  }
}
