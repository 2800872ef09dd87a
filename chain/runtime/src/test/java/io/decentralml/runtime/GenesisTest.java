package io.decentralml.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.U128;
import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenesisTest {
  private static byte[] build(MemoryHost host, String json) {
    return new DecentralMLRuntime()
        .call(host, "GenesisBuilder_build_state", Scale.BYTES.toBytes(Bytes.utf8(json)));
  }

  /** What clients read of a chain's first block; keys as {@code @polkadot/api} computes them. */
  @ParameterizedTest
  @CsvSource({
    "26aa394eea5630e07c48ae0c9558cef7f9cce9c888469bb1a0dceaa129672ef8,"
        + " 95012c646563656e7472616c6d6c",
    "26aa394eea5630e07c48ae0c9558cef78a42f33323cb5ced3b44dd825fda9fcc,"
        + " 4545454545454545454545454545454545454545454545454545454545454545",
    "3a65787472696e7369635f696e646578, 00000000",
    "5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b,"
        + " d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
    "26aa394eea5630e07c48ae0c9558cef74e7b9012096b41c4eb3aaf947f6ea429, 0000",
    "c2261276cc9d1f8598ea4b6a74b15c2f4e7b9012096b41c4eb3aaf947f6ea429, 0100"
  })
  void build_development_hasTheKnownItems(String key, String value) {
    MemoryHost host = TestChain.of("development").host;

    assertThat(host.state())
        .containsEntry(Bytes.wrap(Hex.bytes(key)), Bytes.wrap(Hex.bytes(value)));
  }

  @Test
  void build_development_givesTwelveAccountsTenMillionTokens() {
    TestChain chain = TestChain.of("development");

    Balance total = Balance.of(U128.parse("120000000000000000000000000").orElse(U128.ZERO));
    assertThat(chain.pallets().balances.totalIssuance()).isEqualTo(total);
    assertThat(
            chain
                .pallets()
                .system
                .accounts()
                .account(TestChain.account("//Ferdie//stash"))
                .data()
                .free())
        .isEqualTo(total.dividedBy(12).orElse(Balance.ZERO));
    assertThat(chain.pallets().system.accounts().account(TestChain.account("//Eve")).providers())
        .isEqualTo(1);
    assertThat(chain.host.storageExists(Bytes.utf8(":code").toArray())).isTrue();
  }

  /** Keys as {@code @polkadot/api} computes them. */
  @ParameterizedTest
  @CsvSource({
    // Session.Validators
    "cec5070d609dd3497f72bde07fc96ba088dcde934c658227ee1dfafcd6e16903,"
        + " 0cd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
        + "8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48"
        + "90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22",
    // Session.NextKeys of Alice
    "cec5070d609dd3497f72bde07fc96ba04c014e6bf8b8c2c011e7290b85696bb3518366b5b1bc7c99"
        + "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d,"
        + " d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
        + "88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee",
    // Sudo.Key
    "5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b,"
        + " d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
  })
  void build_localTestnet_hasTheKnownItems(String key, String value) {
    MemoryHost host = TestChain.of("local_testnet").host;

    assertThat(host.state())
        .containsEntry(Bytes.wrap(Hex.bytes(key)), Bytes.wrap(Hex.bytes(value)));
  }

  @Test
  void build_sessionKeys_makeTheAuthorities() {
    Chain pallets = TestChain.of("local_testnet").pallets();

    assertThat(pallets.aura.authorities()).hasSize(3);
    assertThat(pallets.grandpa.authorities()).hasSize(3).allMatch(each -> each.weight() == 1);
    assertThat(pallets.validatorSet.validators()).hasSize(3);
    assertThat(pallets.system.accounts().account(TestChain.account("//Bob")).consumers())
        .isEqualTo(1);
    assertThat(pallets.session.isRegistered(TestChain.account("//Dave"))).isFalse();
  }

  @Test
  void build_codeThatIsThere_isKept() {
    MemoryHost host = new MemoryHost();
    byte[] key = Bytes.utf8(":code").toArray();
    host.storageSet(key, new byte[] {1});

    assertThat(build(host, "{}")).isEqualTo(new byte[1]);

    assertThat(host.storageGet(key)).isEqualTo(new byte[] {1});
  }

  @Test
  void build_mistake_isToldAndWritesNothing() {
    MemoryHost host = new MemoryHost();
    String poor = "{\"balances\":{\"balances\":[[\"0x" + "01".repeat(32) + "\",499]]}}";

    assertThat(build(host, "nonsense")[0]).isEqualTo((byte) 1);
    assertThat(build(host, poor)[0]).isEqualTo((byte) 1);

    assertThat(host.state()).isEmpty();
  }

  @Test
  void getPreset_unknown_isNone() {
    byte[] name = Scale.option(Scale.STRING).toBytes(Option.some("other"));

    assertThat(new DecentralMLRuntime().call(new MemoryHost(), "GenesisBuilder_get_preset", name))
        .isEqualTo(new byte[1]);
  }
}
