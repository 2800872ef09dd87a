package io.decentralml.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainMetadataTest {
  private static final AccountId ALICE =
      AccountId.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Alice").accountId());

  private final ChainMetadata metadata = new ChainMetadata(RealMetadata.read());

  /** As {@code @polkadot/api} shows them. */
  @ParameterizedTest
  @CsvSource({
    "System, Events, 0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7",
    "System, Number, 0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac",
    "Timestamp, Now, 0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb",
    "Balances, TotalIssuance, 0xc2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80",
    "Sudo, Key, 0x5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b"
  })
  void storageKey_plainItem_isTwoHashes(String pallet, String item, String key) {
    assertThat(metadata.storageKey(pallet, item, List.of()).toHex()).isEqualTo(key);
  }

  @Test
  void storageKey_account_isHashedAndFollowsItsHash() {
    Bytes key = metadata.storageKey("System", "Account", List.of(Value.of(ALICE)));
    assertThat(key.toHex())
        .isEqualTo(
            "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"
                + "de1e86a9a8c739864cf3cc5ec2bea59f"
                + "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
  }

  @Test
  void storageKey_twox64Concat_matches() {
    Bytes key = metadata.storageKey("System", "BlockHash", List.of(Value.number(0)));
    assertThat(key.toHex())
        .isEqualTo(
            "0x26aa394eea5630e07c48ae0c9558cef7a44704b568d21667356a5a050c118746"
                + "b4def25cfda6ef3a00000000");
  }

  @Test
  void storageKey_tooManyKeys_isRefused() {
    assertThatThrownBy(
            () -> metadata.storageKey("System", "BlockHash", List.of(Value.EMPTY, Value.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("System.BlockHash");
  }

  @Test
  void keysOf_storageKey_areReadBack() {
    List<Value> keys = List.of(Value.of(ALICE));
    Bytes key = metadata.storageKey("System", "Account", keys);
    assertThat(metadata.keysOf("System", "Account", key)).isEqualTo(keys);
  }

  @Test
  void keysOf_twoKeys_areReadBack() {
    List<Value> keys = List.of(Value.number(7), Value.of(ALICE));
    Bytes key = metadata.storageKey("Assets", "Account", keys);
    assertThat(metadata.keysOf("Assets", "Account", key)).isEqualTo(keys);
  }

  @Test
  void call_transfer_isEncoded() {
    Call call =
        metadata.call(
            "Balances",
            "transfer_allow_death",
            Map.of("dest", Value.variant("Id", Value.of(ALICE)), "value", 12345L));
    assertThat(call.encoded().toHex())
        .isEqualTo("0x040000d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27de5c0");
  }

  @Test
  void call_optionNotNamed_isNone() {
    Call call =
        metadata.call(
            "Contracts",
            "call",
            Map.of(
                "dest",
                Value.variant("Id", Value.of(ALICE)),
                "value",
                0,
                "gas_limit",
                Map.of("ref_time", 1, "proof_size", 1),
                "data",
                new byte[0]));
    assertThat(call.encoded().toHex()).endsWith("6da27d0004040000");
  }

  @Test
  void call_unknownPallet_namesThoseThatThereAre() {
    assertThatThrownBy(() -> metadata.call("DecentralMLModule", "assign_task", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DecentralMLModule")
        .hasMessageContaining("Balances");
  }

  @Test
  void errorName_moduleError_isNamedAndExplained() {
    Value error =
        Value.variant("Module", Value.of(Map.of("index", 4, "error", new byte[] {2, 0, 0, 0})));
    assertThat(metadata.errorName(error).name()).isEqualTo("Balances.InsufficientBalance");
    assertThat(metadata.errorName(error).docs()).contains("Balance too low");
  }

  @Test
  void errorName_tokenError_isNamed() {
    Value error = Value.variant("Token", Value.variant("FundsUnavailable"));
    assertThat(metadata.errorName(error).name()).isEqualTo("Token.FundsUnavailable");
  }

  @Test
  void errorName_errorWithoutDetail_isNamed() {
    assertThat(metadata.errorName(Value.variant("BadOrigin")).name()).isEqualTo("BadOrigin");
  }
}
