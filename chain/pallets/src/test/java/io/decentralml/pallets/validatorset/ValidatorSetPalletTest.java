package io.decentralml.pallets.validatorset;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.traits.EnsureOrigin;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Decoded;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorSetPalletTest {
  private static final AccountId ALICE = MockRuntime.account(1);
  private static final AccountId BOB = MockRuntime.account(2);
  private static final AccountId CHARLIE = MockRuntime.account(3);
  private static final AccountId DAVE = MockRuntime.account(4);
  private static final AccountId WITHOUT_KEYS = MockRuntime.account(9);

  private final MockRuntime chain = new MockRuntime();
  private final ValidatorSetPallet set =
      chain
          .table()
          .add(
              new ValidatorSetPallet(
                  chain.host(),
                  chain.system().events(),
                  new ValidatorSetConfig(
                      new PalletId("ValidatorSet", 19),
                      EnsureOrigin.ROOT,
                      account -> !account.equals(WITHOUT_KEYS),
                      2,
                      3)));

  ValidatorSetPalletTest() {
    set.genesis(List.of(ALICE, BOB));
  }

  private static ValidatorSetCall add(AccountId account) {
    return new ValidatorSetCall.AddValidator(account);
  }

  private static ValidatorSetCall remove(AccountId account) {
    return new ValidatorSetCall.RemoveValidator(account);
  }

  static List<ValidatorSetCall> calls() {
    return List.of(add(CHARLIE), remove(ALICE));
  }

  private void succeed(ValidatorSetCall call) {
    assertThat(chain.dispatch(set, Origin.ROOT, call)).isEqualTo(DispatchResult.OK);
  }

  private void assertFails(ValidatorSetError error, ValidatorSetCall call) {
    DispatchResult failure =
        DispatchResult.failure(
            new DispatchError.Module(
                new ModuleError(19, ValidatorSetErrorCodec.CODEC.toBytes(error)[0])));
    chain.assertNoChange(failure, set, Origin.ROOT, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void dispatch_anyoneButRoot_changesNothing(ValidatorSetCall call) {
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, set, Origin.signed(ALICE), call);
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, set, Origin.NONE, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void calls_roundTrip_andRefuseOtherLengths(ValidatorSetCall call) {
    byte[] bytes = set.calls().toBytes(call);

    assertThat(bytes).hasSize(33);
    assertThat(set.calls().fromBytes(bytes).orThrow()).isEqualTo(call);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(set.calls().fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(set.calls().fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void addValidator_registered_comesLast() {
    succeed(add(CHARLIE));

    assertThat(set.validators()).containsExactly(ALICE, BOB, CHARLIE);
    chain.assertEvents(
        set, ValidatorSetEventCodec.CODEC, List.of(new ValidatorSetEvent.ValidatorAdded(CHARLIE)));
  }

  @Test
  void addValidator_twice_changesNothing() {
    assertFails(ValidatorSetError.ALREADY_VALIDATOR, add(BOB));
  }

  @Test
  void addValidator_withoutKeys_changesNothing() {
    assertFails(ValidatorSetError.NO_SESSION_KEYS, add(WITHOUT_KEYS));
  }

  @Test
  void addValidator_full_changesNothing() {
    succeed(add(CHARLIE));

    assertFails(ValidatorSetError.TOO_MANY_VALIDATORS, add(DAVE));
  }

  @Test
  void removeValidator_member_keepsTheOrderOfTheOthers() {
    succeed(add(CHARLIE));

    succeed(remove(ALICE));

    assertThat(set.validators()).containsExactly(BOB, CHARLIE);
    chain.assertEvents(
        set,
        ValidatorSetEventCodec.CODEC,
        List.of(
            new ValidatorSetEvent.ValidatorAdded(CHARLIE),
            new ValidatorSetEvent.ValidatorRemoved(ALICE)));
  }

  @Test
  void removeValidator_noMember_changesNothing() {
    assertFails(ValidatorSetError.NOT_VALIDATOR, remove(CHARLIE));
  }

  @Test
  void removeValidator_oneOfTheLeast_changesNothing() {
    assertFails(ValidatorSetError.TOO_FEW_VALIDATORS, remove(ALICE));
  }
}
