package io.decentralml.pallets.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.system.Accounts;
import io.decentralml.pallets.session.FakeHandler.Heard;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionPalletTest {
  private static final AccountId ALICE = MockRuntime.account(1);
  private static final AccountId BOB = MockRuntime.account(2);
  private static final AccountId STRANGER = MockRuntime.account(9);
  private static final Bytes NO_PROOF = Bytes.EMPTY;

  /** twox128("Session") ++ twox128("Validators"), as {@code @polkadot/api} computes it. */
  private static final byte[] VALIDATORS =
      Hex.bytes("cec5070d609dd3497f72bde07fc96ba088dcde934c658227ee1dfafcd6e16903");

  private final MockRuntime chain = new MockRuntime();
  private final FakeHandler first = new FakeHandler("fst_");
  private final FakeHandler second = new FakeHandler("snd_");
  private final List<AccountId> chosen = new ArrayList<>();
  private final SessionPallet session =
      chain
          .table()
          .add(
              new SessionPallet(
                  chain.host(),
                  chain.system().events(),
                  new SessionConfig(
                      new PalletId("Session", 18),
                      BlockNumber.of(5),
                      "test_runtime::SessionKeys",
                      chain.system().accounts(),
                      () -> List.copyOf(chosen),
                      List.of(first, second))));

  SessionPalletTest() {
    for (AccountId each : List.of(ALICE, BOB)) {
      Accounts.Creation _ = chain.system().accounts().incrementProviders(each);
    }
    chain.enter(1);
  }

  private static Bytes key(int number) {
    return MockRuntime.account(number).bytes();
  }

  private static SessionKeys keys(int number) {
    return new SessionKeys(List.of(key(number), key(number + 1)));
  }

  private static SessionCall set(int number) {
    return new SessionCall.SetKeys(keys(number), NO_PROOF);
  }

  private static DispatchResult error(SessionError error) {
    return DispatchResult.failure(
        new DispatchError.Module(new ModuleError(18, SessionErrorCodec.CODEC.toBytes(error)[0])));
  }

  private void succeed(AccountId signer, SessionCall call) {
    assertThat(chain.dispatch(session, Origin.signed(signer), call)).isEqualTo(DispatchResult.OK);
  }

  private Weight begin(int number) {
    chain.enter(number);
    return session.onInitialize(BlockNumber.of(number));
  }

  private int consumers(AccountId account) {
    return chain.system().accounts().account(account).consumers();
  }

  /** Alice validates from the beginning. */
  private void genesis() {
    chosen.add(ALICE);
    session.genesis(List.of(new ValidatorKeys(ALICE, keys(10))));
    first.heard().clear();
    second.heard().clear();
  }

  static List<SessionCall> calls() {
    return List.of(
        set(10),
        new SessionCall.SetKeys(keys(1), Bytes.utf8("proof")),
        new SessionCall.PurgeKeys());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void calls_roundTrip_andRefuseOtherLengths(SessionCall call) {
    Codec<SessionCall> codec = session.calls();
    byte[] bytes = codec.toBytes(call);

    assertThat(codec.fromBytes(bytes).orThrow()).isEqualTo(call);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(codec.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(codec.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void dispatch_notSigned_changesNothing(SessionCall call) {
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, session, Origin.ROOT, call);
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, session, Origin.NONE, call);
  }

  @Test
  void setKeys_firstOnes_registerTheAccountAndHoldItInBeing() {
    assertThat(session.isRegistered(ALICE)).isFalse();

    succeed(ALICE, set(10));

    assertThat(session.isRegistered(ALICE)).isTrue();
    assertThat(consumers(ALICE)).isEqualTo(1);
  }

  @Test
  void setKeys_othersAgain_freeTheFormerOnes() {
    succeed(ALICE, set(10));

    succeed(ALICE, set(20));
    succeed(BOB, set(10));

    assertThat(consumers(ALICE)).isEqualTo(1);
  }

  @Test
  void setKeys_keyOfSomeoneElse_changesNothing() {
    succeed(ALICE, set(10));
    SessionCall half =
        new SessionCall.SetKeys(new SessionKeys(List.of(key(30), key(11))), NO_PROOF);

    chain.assertNoChange(error(SessionError.DUPLICATED_KEY), session, Origin.signed(BOB), set(10));
    chain.assertNoChange(error(SessionError.DUPLICATED_KEY), session, Origin.signed(BOB), half);
  }

  @Test
  void setKeys_sameKeyForAnotherPurpose_isAllowed() {
    succeed(ALICE, set(10));

    succeed(BOB, set(11));
  }

  @Test
  void setKeys_accountThatIsNot_changesNothing() {
    chain.assertNoChange(error(SessionError.NO_ACCOUNT), session, Origin.signed(STRANGER), set(10));
  }

  @Test
  void purgeKeys_ownKeys_leavesNothingBehind() {
    byte[] before = chain.host().storageRoot(1);
    succeed(ALICE, set(10));

    succeed(ALICE, new SessionCall.PurgeKeys());

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
  }

  @Test
  void purgeKeys_none_changesNothing() {
    chain.assertNoChange(
        error(SessionError.NO_KEYS), session, Origin.signed(ALICE), new SessionCall.PurgeKeys());
  }

  @Test
  void genesis_validatorsWithKeys_areToldToTheHandlers() {
    chosen.addAll(List.of(BOB, STRANGER));

    session.genesis(
        List.of(
            new ValidatorKeys(ALICE, keys(10)),
            new ValidatorKeys(BOB, keys(20)),
            new ValidatorKeys(STRANGER, keys(30))));

    assertThat(chain.host().storageGet(VALIDATORS))
        .isEqualTo(Scale.list(AccountIdCodec.CODEC).toBytes(List.of(BOB, STRANGER)));
    assertThat(first.heard()).containsExactly(new Heard(0, "FIRST", List.of(key(20), key(30))));
    assertThat(second.heard()).containsExactly(new Heard(0, "FIRST", List.of(key(21), key(31))));
    assertThat(consumers(ALICE)).isEqualTo(1);
    assertThat(chain.system().accounts().account(STRANGER).providers()).isEqualTo(1);
  }

  @Test
  void onInitialize_withinASession_doesNothing() {
    genesis();
    byte[] before = chain.host().storageRoot(1);

    assertThat(session.onInitialize(BlockNumber.of(4))).isEqualTo(Weight.ZERO);
    assertThat(session.onInitialize(BlockNumber.of(6))).isEqualTo(Weight.ZERO);

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
    assertThat(first.heard()).isEmpty();
  }

  @Test
  void onInitialize_newValidator_takesOverAtTheSecondRotation() {
    genesis();
    succeed(BOB, set(20));
    chosen.add(BOB);

    assertThat(begin(5)).isEqualTo(SessionCosts.ROTATION.plus(SessionCosts.ROTATION_EACH, 2));
    chain.assertEvents(session, SessionEventCodec.CODEC, List.of(new SessionEvent.NewSession(1)));
    begin(10);
    begin(15);

    assertThat(first.heard())
        .containsExactly(
            new Heard(1, "NONE", List.of(key(10))),
            new Heard(2, "CHANGED", List.of(key(10), key(20))),
            new Heard(3, "NONE", List.of(key(10), key(20))));
    assertThat(second.heard().get(1).keys()).containsExactly(key(11), key(21));
  }

  @Test
  void onInitialize_otherKeysOfTheSameValidator_areAChange() {
    genesis();
    succeed(ALICE, set(30));

    begin(5);
    begin(10);

    assertThat(first.heard())
        .containsExactly(
            new Heard(1, "NONE", List.of(key(10))), new Heard(2, "CHANGED", List.of(key(30))));
  }

  @Test
  void onInitialize_validatorWithoutKeys_isLeftOutUntilItHasSome() {
    genesis();
    succeed(BOB, set(20));
    chosen.add(BOB);
    begin(5);
    succeed(BOB, new SessionCall.PurgeKeys());
    begin(10);
    begin(15);
    succeed(BOB, set(40));
    begin(20);
    begin(25);

    assertThat(first.heard())
        .containsExactly(
            new Heard(1, "NONE", List.of(key(10))),
            new Heard(2, "CHANGED", List.of(key(10), key(20))),
            new Heard(3, "CHANGED", List.of(key(10))),
            new Heard(4, "NONE", List.of(key(10))),
            new Heard(5, "CHANGED", List.of(key(10), key(40))));
  }

  @Test
  void onInitialize_nobodyHasKeys_goesOnWithThoseOfBefore() {
    genesis();
    succeed(ALICE, new SessionCall.PurgeKeys());

    begin(5);
    begin(10);

    assertThat(first.heard())
        .containsExactly(
            new Heard(1, "NONE", List.of(key(10))), new Heard(2, "NONE", List.of(key(10))));
  }
}
