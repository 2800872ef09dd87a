package io.decentralml.frame.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.Blake2b;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.ModuleError;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemCallsTest {
  private static final Origin SIGNED = Origin.signed(MockRuntime.account(1));
  private static final Bytes TEXT = Bytes.utf8("text");
  private static final Bytes CODE = Bytes.utf8(":code");
  private static final Hash256 HASH = Hash256.of(Blake2b.hash256(TEXT.toArray()));

  private final MockRuntime chain = new MockRuntime();
  private final SystemPallet system = chain.system();

  private DispatchResult dispatch(Origin origin, SystemCall call) {
    return chain.dispatch(system, origin, call);
  }

  private void assertEvents(SystemEvent... events) {
    chain.assertEvents(system, SystemEventCodec.CODEC, List.of(events));
  }

  private static DispatchResult error(int index) {
    return DispatchResult.failure(new DispatchError.Module(new ModuleError(0, index)));
  }

  static List<SystemCall> rootCalls() {
    return List.of(
        new SystemCall.SetHeapPages(1),
        new SystemCall.SetCode(TEXT),
        new SystemCall.SetCodeWithoutChecks(TEXT),
        new SystemCall.SetStorage(List.of(new KeyValue(TEXT, TEXT))),
        new SystemCall.KillStorage(List.of(TEXT)),
        new SystemCall.KillPrefix(TEXT, 1),
        new SystemCall.AuthorizeUpgrade(HASH),
        new SystemCall.AuthorizeUpgradeWithoutChecks(HASH));
  }

  @ParameterizedTest
  @MethodSource("rootCalls")
  void rootCall_otherOrigin_changesNothing(SystemCall call) {
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, system, SIGNED, call);
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, system, Origin.NONE, call);
  }

  @Test
  void remark_anybodyButNobody_works() {
    SystemCall call = new SystemCall.Remark(TEXT);

    assertThat(dispatch(SIGNED, call)).isEqualTo(DispatchResult.OK);
    assertThat(dispatch(Origin.ROOT, call)).isEqualTo(DispatchResult.OK);
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, system, Origin.NONE, call);
    assertEvents();
  }

  @Test
  void remarkWithEvent_signed_tellsTheHash() {
    SystemCall call = new SystemCall.RemarkWithEvent(TEXT);

    assertThat(dispatch(SIGNED, call)).isEqualTo(DispatchResult.OK);

    assertEvents(new SystemEvent.Remarked(MockRuntime.account(1), HASH));
    chain.assertNoChange(DispatchResult.BAD_ORIGIN, system, Origin.ROOT, call);
  }

  @Test
  void setHeapPages_root_storesThemAndNotesIt() {
    assertThat(dispatch(Origin.ROOT, new SystemCall.SetHeapPages(9))).isEqualTo(DispatchResult.OK);

    assertThat(chain.host().storageGet(Bytes.utf8(":heappages").toArray()))
        .isEqualTo(Scale.U64.toBytes(9L));
    assertThat(system.block().digest().logs())
        .containsExactly(new DigestItem.RuntimeEnvironmentUpdated());
  }

  @Test
  void setCode_hostThatReadsNoCode_changesNothing() {
    chain.assertNoChange(error(2), system, Origin.ROOT, new SystemCall.SetCode(TEXT));
  }

  private void teachVersion(String specName, int specVersion) {
    RuntimeVersion version =
        new RuntimeVersion(
            specName, "test", 1, specVersion, 1, new ApiVersions(List.of()), 1, (byte) 1);
    chain.host().putRuntimeVersion(TEXT, Bytes.wrap(RuntimeVersionCodec.CODEC.toBytes(version)));
  }

  @Test
  void setCode_runtimeOfAnotherChain_changesNothing() {
    teachVersion("other", 101);

    chain.assertNoChange(error(0), system, Origin.ROOT, new SystemCall.SetCode(TEXT));
  }

  @Test
  void setCode_runtimeThatIsNoNewer_changesNothing() {
    teachVersion("test", 100);

    chain.assertNoChange(error(1), system, Origin.ROOT, new SystemCall.SetCode(TEXT));
  }

  @Test
  void setCode_newerRuntime_replacesTheCode() {
    teachVersion("test", 101);

    assertThat(dispatch(Origin.ROOT, new SystemCall.SetCode(TEXT))).isEqualTo(DispatchResult.OK);

    assertThat(chain.host().storageGet(CODE.toArray())).isEqualTo(TEXT.toArray());
    assertEvents(new SystemEvent.CodeUpdated());
  }

  @Test
  void setCodeWithoutChecks_root_replacesTheCode() {
    assertThat(dispatch(Origin.ROOT, new SystemCall.SetCodeWithoutChecks(TEXT)))
        .isEqualTo(DispatchResult.OK);

    assertThat(chain.host().storageGet(CODE.toArray())).isEqualTo(TEXT.toArray());
    assertThat(system.block().digest().logs())
        .containsExactly(new DigestItem.RuntimeEnvironmentUpdated());
    assertEvents(new SystemEvent.CodeUpdated());
  }

  @Test
  void setStorage_root_setsEachItem() {
    Bytes other = Bytes.utf8("other");
    List<KeyValue> items = List.of(new KeyValue(TEXT, other), new KeyValue(other, TEXT));

    assertThat(dispatch(Origin.ROOT, new SystemCall.SetStorage(items)))
        .isEqualTo(DispatchResult.OK);

    assertThat(chain.host().storageGet(TEXT.toArray())).isEqualTo(other.toArray());
    assertThat(chain.host().storageGet(other.toArray())).isEqualTo(TEXT.toArray());
  }

  @Test
  void killStorage_root_removesTheseKeysOnly() {
    chain.host().storageSet(TEXT.toArray(), new byte[1]);
    int before = chain.host().state().size();

    assertThat(dispatch(Origin.ROOT, new SystemCall.KillStorage(List.of(TEXT))))
        .isEqualTo(DispatchResult.OK);

    assertThat(chain.host().state()).hasSize(before - 1).doesNotContainKey(TEXT);
  }

  @Test
  void killPrefix_root_removesUpToTheLimit() {
    for (String key : List.of("text1", "text2", "text3")) {
      chain.host().storageSet(Bytes.utf8(key).toArray(), new byte[1]);
    }

    assertThat(dispatch(Origin.ROOT, new SystemCall.KillPrefix(TEXT, 2)))
        .isEqualTo(DispatchResult.OK);

    assertThat(chain.host().state())
        .containsKey(Bytes.utf8("text3"))
        .doesNotContainKeys(Bytes.utf8("text1"), Bytes.utf8("text2"));
  }

  @Test
  void applyAuthorizedUpgrade_authorisedWithoutChecks_replacesTheCodeForFree() {
    dispatchOk(new SystemCall.AuthorizeUpgradeWithoutChecks(HASH));

    assertThat(dispatch(SIGNED, new SystemCall.ApplyAuthorizedUpgrade(TEXT)))
        .isEqualTo(DispatchResult.FREE);

    assertThat(chain.host().storageGet(CODE.toArray())).isEqualTo(TEXT.toArray());
    assertEvents(new SystemEvent.UpgradeAuthorized(HASH, false), new SystemEvent.CodeUpdated());
    chain.assertNoChange(error(7), system, SIGNED, new SystemCall.ApplyAuthorizedUpgrade(TEXT));
  }

  @Test
  void applyAuthorizedUpgrade_versionThatCannotBeRead_isRejectedForGood() {
    dispatchOk(new SystemCall.AuthorizeUpgrade(HASH));

    assertThat(dispatch(SIGNED, new SystemCall.ApplyAuthorizedUpgrade(TEXT)))
        .isEqualTo(DispatchResult.FREE);

    assertThat(chain.host().storageExists(CODE.toArray())).isFalse();
    assertEvents(
        new SystemEvent.UpgradeAuthorized(HASH, true),
        new SystemEvent.RejectedInvalidAuthorizedUpgrade(
            HASH, new DispatchError.Module(new ModuleError(0, 2))));
  }

  @Test
  void applyAuthorizedUpgrade_otherCodeOrNone_changesNothing() {
    SystemCall other = new SystemCall.ApplyAuthorizedUpgrade(CODE);
    chain.assertNoChange(error(7), system, SIGNED, other);

    dispatchOk(new SystemCall.AuthorizeUpgrade(HASH));

    chain.assertNoChange(error(8), system, SIGNED, other);
  }

  private void dispatchOk(SystemCall call) {
    assertThat(dispatch(Origin.ROOT, call)).isEqualTo(DispatchResult.OK);
  }
}
