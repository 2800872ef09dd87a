package io.decentralml.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final KeyPair ALICE = TestChain.key("//Alice");
  private static final AccountId BOB = TestChain.account("//Bob");
  private static final Balance TOKEN = Balance.of(1_000_000_000_000_000_000L);

  private static RuntimeCall<?> transfer(TestChain chain, AccountId to, Balance amount) {
    return new RuntimeCall<>(
        chain.pallets().balances, new BalancesCall.TransferAllowDeath(MultiAddress.of(to), amount));
  }

  private static Balance free(TestChain chain, AccountId account) {
    return chain.pallets().system.accounts().account(account).data().free();
  }

  @Test
  void applyExtrinsic_transfer_movesMoneyAndTakesFeeAndNonce() {
    TestChain chain = TestChain.of("development").begin();
    Balance before = free(chain, AccountId.of(ALICE.accountId()));

    byte[] result = chain.apply(chain.signed(ALICE, 0, transfer(chain, BOB, TOKEN)));
    chain.finish();

    AccountId alice = AccountId.of(ALICE.accountId());
    assertThat(result).containsExactly(0, 0);
    assertThat(free(chain, BOB)).isEqualTo(before.saturatingPlus(TOKEN));
    assertThat(free(chain, alice)).isLessThan(before.saturatingMinus(TOKEN));
    assertThat(chain.pallets().system.accounts().account(alice).nonce().value()).isEqualTo(1);
  }

  @Test
  void applyExtrinsic_callThatFails_keepsFeeAndNonceOnly() {
    TestChain chain = TestChain.of("development").begin();
    AccountId alice = AccountId.of(ALICE.accountId());
    Balance tooMuch = Balance.of(U128.MAX);

    byte[] result = chain.apply(chain.signed(ALICE, 0, transfer(chain, BOB, tooMuch)));

    assertThat(result).startsWith(0, 1);
    assertThat(free(chain, BOB)).isEqualTo(free(chain, TestChain.account("//Charlie")));
    assertThat(chain.pallets().system.accounts().account(alice).nonce().value()).isEqualTo(1);
  }

  @Test
  void executeBlock_blockOfAnotherNode_reachesTheSameState() {
    TestChain author = TestChain.of("development");
    TestChain importer = TestChain.of("development");
    for (int i = 0; i < 3; i++) {
      author.begin();
      author.apply(author.signed(ALICE, i, transfer(author, BOB, TOKEN)));
      Block block = author.finish();

      importer.execute(block);

      assertThat(importer.host.state()).isEqualTo(author.host.state());
    }
  }

  @Test
  void executeBlock_anotherStateRoot_traps() {
    TestChain author = TestChain.of("development");
    Block block = author.begin().finish();
    Header header = block.header();
    Header wrong =
        new Header(
            header.parentHash(),
            header.number(),
            Hash256.ZERO,
            header.extrinsicsRoot(),
            header.digest());

    assertThatThrownBy(
            () -> TestChain.of("development").execute(new Block(wrong, block.extrinsics())))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("state root");
  }

  @Test
  void executeBlock_withoutTimestamp_traps() {
    Block block = TestChain.of("development").begin().finish();

    assertThatThrownBy(
            () -> TestChain.of("development").execute(new Block(block.header(), List.of())))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("Timestamp must be updated once");
  }

  @Test
  void executeBlock_twoTimestamps_traps() {
    Block block = TestChain.of("development").begin().finish();
    List<OpaqueExtrinsic> twice = new ArrayList<>(block.extrinsics());
    twice.addAll(block.extrinsics());

    assertThatThrownBy(() -> TestChain.of("development").execute(new Block(block.header(), twice)))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("only once");
  }

  @Test
  void executeBlock_inherentBehindTransaction_traps() {
    TestChain author = TestChain.of("development").begin();
    author.apply(author.signed(ALICE, 0, transfer(author, BOB, TOKEN)));
    Block block = author.finish();

    assertThatThrownBy(() ->
            TestChain.of("development")
                .execute(new Block(block.header(), block.extrinsics().reversed())))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("inherent");
  }

  @Test
  void execute_firstBlockTwice_traps() {
    TestChain author = TestChain.of("development");
    Block block = author.begin().finish();
    Header header = block.header();
    Header zero =
        new Header(
            header.parentHash(),
            header.number().saturatingMinus(1),
            header.stateRoot(),
            header.extrinsicsRoot(),
            header.digest());

    assertThatThrownBy(() -> author.execute(new Block(zero, block.extrinsics())))
        .isInstanceOf(RuntimeTrap.class);
  }
}
