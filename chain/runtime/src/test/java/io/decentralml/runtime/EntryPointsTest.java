package io.decentralml.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.Blake2b;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.CheckInherentsResult;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.Utf8;
import io.decentralml.testkit.Hex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntryPointsTest {
  private static final byte[] NOTHING = new byte[0];

  private final TestChain chain = TestChain.of("development");

  private <T> T ask(Codec<T> codec, String name, byte[] arguments) {
    return codec.fromBytes(chain.call(name, arguments)).orThrow();
  }

  static List<String> names() {
    return EntryPoints.names();
  }

  @ParameterizedTest
  @CsvSource({
    "Core, 5",
    "Metadata, 2",
    "BlockBuilder, 6",
    "TaggedTransactionQueue, 3",
    "OffchainWorkerApi, 2",
    "AuraApi, 1",
    "SessionKeys, 1",
    "GrandpaApi, 3",
    "AccountNonceApi, 1",
    "TransactionPaymentApi, 4",
    "TransactionPaymentCallApi, 3",
    "GenesisBuilder, 1"
  })
  void version_everyTrait_isNamedByTheHashOfItsName(String trait, int version) {
    RuntimeVersion running = ask(RuntimeVersionCodec.CODEC, "Core_version", NOTHING);

    Bytes id = Bytes.wrap(Blake2b.hash64(Utf8.encode(trait)));
    assertThat(running.apis().list())
        .hasSize(12)
        .anyMatch(api -> api.id().equals(id) && api.version() == version);
    assertThat(running.specName()).isEqualTo("decentralml");
    assertThat(running.systemVersion()).isEqualTo((byte) 1);
  }

  /** Answers, or traps for what it was given; never for its name. */
  @ParameterizedTest
  @MethodSource("names")
  void call_everyName_isKnown(String name) {
    String outcome = "answered";
    try {
      chain.call(name, NOTHING);
    } catch (RuntimeTrap trap) {
      outcome = String.valueOf(trap.getMessage());
    }

    assertThat(outcome).doesNotContain("no entry point");
  }

  @ParameterizedTest
  @CsvSource({"Core_other", "Nothing", "AuraApi_other", "TransactionPaymentApi_other", "''"})
  void call_otherName_traps(String name) {
    assertThatThrownBy(() -> chain.call(name, NOTHING))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("no entry point");
  }

  @Test
  void call_argumentsLeftOver_traps() {
    byte[] account = new byte[33];

    assertThatThrownBy(() -> chain.call("AccountNonceApi_account_nonce", account))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("bad input");
    assertThat(chain.call("AccountNonceApi_account_nonce", Arrays.copyOf(account, 32)))
        .isEqualTo(new byte[4]);
  }

  @Test
  void metadata_version14_namesThePalletsInOrder() {
    byte[] bytes = ask(Scale.BYTES, "Metadata_metadata", NOTHING).toArray();

    RuntimeMetadata metadata = RuntimeMetadata.fromBytes(bytes).orThrow();
    assertThat(metadata.pallets().stream().map(PalletMetadata::name))
        .containsExactly(
            "System",
            "Timestamp",
            "Aura",
            "Grandpa",
            "Balances",
            "TransactionPayment",
            "Sudo",
            "DecentralMLModule",
            "Session",
            "ValidatorSet");
    assertThat(metadata.pallets().stream().map(PalletMetadata::index))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 18, 19);
    assertThat(metadata.extrinsic().extensions().stream().map(each -> each.identifier()))
        .containsExactly(
            "CheckNonZeroSender",
            "CheckSpecVersion",
            "CheckTxVersion",
            "CheckGenesis",
            "CheckMortality",
            "CheckNonce",
            "CheckWeight",
            "ChargeTransactionPayment",
            "CheckMetadataHash");
  }

  @Test
  void metadata_atVersion_is14Or15() {
    Codec<Option<Bytes>> maybe = Scale.option(Scale.BYTES);

    assertThat(ask(Scale.list(Scale.U32), "Metadata_metadata_versions", NOTHING))
        .containsExactly(14, 15);
    assertThat(ask(maybe, "Metadata_metadata_at_version", Scale.U32.toBytes(14)))
        .isEqualTo(Option.some(ask(Scale.BYTES, "Metadata_metadata", NOTHING)));
    assertThat(ask(maybe, "Metadata_metadata_at_version", Scale.U32.toBytes(16)))
        .isEqualTo(Option.none());
  }

  @Test
  void metadata_version15_describesEveryEntryPointAndNoOther() {
    Bytes bytes =
        ask(Scale.option(Scale.BYTES), "Metadata_metadata_at_version", Scale.U32.toBytes(15))
            .orElse(Bytes.EMPTY);

    RuntimeMetadata metadata = RuntimeMetadata.fromBytes(bytes.toArray()).orThrow();

    assertThat(metadata.apis())
        .flatExtracting(
            api -> api.methods().stream().map(each -> api.name() + "_" + each.name()).toList())
        .containsExactlyElementsOf(EntryPoints.names());
  }

  @Test
  void sessionKeys_generated_areTakenApart() {
    Bytes keys =
        ask(
            Scale.BYTES,
            "SessionKeys_generate_session_keys",
            Scale.option(Scale.BYTES).toBytes(Option.some(Bytes.utf8("//Alice"))));

    byte[] parts = chain.call("SessionKeys_decode_session_keys", Scale.BYTES.toBytes(keys));

    ScaleWriter wanted = new ScaleWriter();
    wanted.raw(Hex.bytes("0108"));
    wanted.lengthPrefixedBytes(Arrays.copyOf(keys.toArray(), 32));
    wanted.raw(Utf8.encode("aura"));
    wanted.lengthPrefixedBytes(Arrays.copyOfRange(keys.toArray(), 32, 64));
    wanted.raw(Utf8.encode("gran"));
    assertThat(parts).isEqualTo(wanted.toBytes());
    assertThat(chain.call("SessionKeys_decode_session_keys", Scale.BYTES.toBytes(Bytes.EMPTY)))
        .isEqualTo(new byte[1]);
  }

  @Test
  void consensus_development_isAliceEverySixSeconds() {
    assertThat(ask(Scale.U64, "AuraApi_slot_duration", NOTHING)).isEqualTo(6000);
    assertThat(Bytes.wrap(chain.call("AuraApi_authorities", NOTHING)).toHex())
        .isEqualTo("0x04d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
    assertThat(Bytes.wrap(chain.call("GrandpaApi_grandpa_authorities", NOTHING)).toHex())
        .isEqualTo(
            "0x0488dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee"
                + "0100000000000000");
    assertThat(ask(Scale.U64, "GrandpaApi_current_set_id", NOTHING)).isZero();
  }

  @Test
  void checkInherents_clockOfTheImporter_decides() {
    TestChain author = TestChain.of("development");
    Block block = author.begin().finish();

    assertThat(check(block, TestChain.clock(6_000))).isEqualTo(CheckInherentsResult.OKAY);
    CheckInherentsResult early = check(block, TestChain.clock(0));
    assertThat(early).isEqualTo(CheckInherentsResult.OKAY);
    TestChain slow = TestChain.of("development");
    for (int i = 0; i < 6; i++) {
      block = slow.begin().finish();
    }
    CheckInherentsResult ahead = check(block, TestChain.clock(0));
    assertThat(ahead.okay()).isFalse();
    assertThat(ahead.fatal()).isTrue();
    assertThat(ahead.errors().get(Bytes.utf8("timstap0")))
        .isEqualTo(Option.some(Bytes.wrap(new byte[] {1})));
  }

  private CheckInherentsResult check(Block block, InherentData data) {
    ScaleWriter arguments = new ScaleWriter();
    BlockCodec.CODEC.encode(block, arguments);
    InherentData.CODEC.encode(data, arguments);
    return ask(CheckInherentsResult.CODEC, "BlockBuilder_check_inherents", arguments.toBytes());
  }

  @Test
  void queryInfo_signedAndBare_differInFeeOnly() {
    RuntimeCall<?> remark =
        new RuntimeCall<>(chain.pallets().system, new SystemCall.Remark(Bytes.EMPTY));
    OpaqueExtrinsic extrinsic = chain.signed(TestChain.key("//Alice"), 0, remark);

    byte[] signed = queryInfo(extrinsic);
    byte[] bare = queryInfo(new OpaqueExtrinsic(Bytes.wrap(Hex.bytes("04000000"))));

    int fee = signed.length - 16;
    assertThat(Arrays.copyOf(signed, fee)).isEqualTo(Arrays.copyOf(bare, fee));
    assertThat(Arrays.copyOfRange(bare, fee, bare.length)).containsOnly(0);
    assertThat(
            Scale.U128.fromBytes(Arrays.copyOfRange(signed, fee, signed.length)).orThrow().isZero())
        .isFalse();
  }

  private byte[] queryInfo(OpaqueExtrinsic extrinsic) {
    ScaleWriter arguments = new ScaleWriter();
    OpaqueExtrinsicCodec.CODEC.encode(extrinsic, arguments);
    arguments.u32(100);
    return chain.call("TransactionPaymentApi_query_info", arguments.toBytes());
  }
}
