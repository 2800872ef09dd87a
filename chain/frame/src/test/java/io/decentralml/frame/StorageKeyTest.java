package io.decentralml.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.AccountInfoCodec;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageKeyTest {
  private static final String ALICE =
      "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";

  private final MemoryHost host = new MemoryHost();

  /** Keys as {@code @polkadot/api} computes them. */
  @ParameterizedTest
  @CsvSource({
    "System, Events, 26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7",
    "System, Number, 26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac",
    "System, ParentHash, 26aa394eea5630e07c48ae0c9558cef78a42f33323cb5ced3b44dd825fda9fcc",
    "System, Digest, 26aa394eea5630e07c48ae0c9558cef799e7f93fc6a98f0874fd057f111c4d2d",
    "System, BlockHash, 26aa394eea5630e07c48ae0c9558cef7a44704b568d21667356a5a050c118746",
    "System, EventCount, 26aa394eea5630e07c48ae0c9558cef70a98fdbe9ce6c55837576c60c7af3850",
    "System, LastRuntimeUpgrade, 26aa394eea5630e07c48ae0c9558cef7f9cce9c888469bb1a0dceaa129672ef8",
    "System, ExtrinsicCount, 26aa394eea5630e07c48ae0c9558cef7bdc0bd303e9855813aa8a30d4efc5112",
    "Timestamp, Now, f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb",
    "Balances, TotalIssuance, c2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80",
    "Aura, Authorities, 57f8dc2f5ab09467896f47300f0424385e0621c4869aa60c02be9adcc98a0d1d",
    "Sudo, Key, 5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b"
  })
  void put_value_standsUnderTheKnownKey(String pallet, String item, String key) {
    new PalletStorage(host, pallet).optionalValue(item, Scale.U32).put(7);

    assertThat(host.state()).containsOnlyKeys(Bytes.wrap(Hex.bytes(key)));
  }

  @Test
  void put_account_standsUnderTheKnownKey() {
    StorageMap<AccountId, AccountInfo> accounts =
        new PalletStorage(host, "System")
            .map(
                "Account",
                StorageHasher.BLAKE2_128_CONCAT,
                AccountIdCodec.CODEC,
                AccountInfoCodec.CODEC,
                AccountInfo.NONE);

    assertThat(accounts.storageKey(AccountId.of(Hex.bytes(ALICE))))
        .isEqualTo(
            Hex.bytes(
                "26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"
                    + "de1e86a9a8c739864cf3cc5ec2bea59f"
                    + ALICE));
  }

  @Test
  void hash_twox64Concat_endsWithTheKey() {
    byte[] zero = new byte[4];

    assertThat(StorageHasher.TWOX_64_CONCAT.hash(host, zero))
        .isEqualTo(Hex.bytes("b4def25cfda6ef3a00000000"));
  }

  @Test
  void get_bytesThatDoNotDecode_countAsAbsent() {
    OptionalStorageValue<Integer> value =
        new PalletStorage(host, "Pallet").optionalValue("Value", Scale.U32);
    value.put(1);
    host.storageSet(host.state().firstKey().toArray(), new byte[] {1, 2, 3});

    assertThat(value.get()).isEqualTo(Option.none());
  }

  @Test
  void take_value_leavesNone() {
    OptionalStorageValue<Integer> value =
        new PalletStorage(host, "Pallet").optionalValue("Value", Scale.U32);
    value.put(1);

    assertThat(value.take()).isEqualTo(Option.some(1));
    assertThat(value.exists()).isFalse();
  }

  @Test
  void clear_doubleMap_removesOneFirstKeyOnly() {
    StorageDoubleMap<Integer, Integer, Integer> map =
        new PalletStorage(host, "Pallet")
            .doubleMap(
                "Map",
                new PalletStorage.MapKey<>(StorageHasher.TWOX_64_CONCAT, Scale.U32),
                new PalletStorage.MapKey<>(StorageHasher.TWOX_64_CONCAT, Scale.U32),
                Scale.U32);
    map.put(1, 1, 11);
    map.put(1, 2, 12);
    map.put(2, 1, 21);

    var result = map.clear(1, -1);

    assertThat(result.removed()).isEqualTo(2);
    assertThat(map.get(1, 1)).isEqualTo(Option.none());
    assertThat(map.get(2, 1)).isEqualTo(Option.some(21));
  }
}
