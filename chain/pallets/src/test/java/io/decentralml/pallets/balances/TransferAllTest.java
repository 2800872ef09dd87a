package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.PAY;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.scale.Bytes;
import org.junit.jupiter.api.Test;

class TransferAllTest extends MoneyTestCase {
  @Test
  void transferAll_keepAlive_leavesTheDeposit() {
    DispatchResult result = chain.signed(ALICE, new BalancesCall.TransferAll(to(BOB), true));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(DEPOSIT);
    assertThat(chain.free(BOB)).isEqualTo(2 * ENDOWMENT - DEPOSIT);
  }

  @Test
  void transferAll_allowDeath_endsTheSender() {
    DispatchResult result = chain.signed(ALICE, new BalancesCall.TransferAll(to(BOB), false));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.info(ALICE)).isEqualTo(AccountInfo.NONE);
    assertThat(chain.free(BOB)).isEqualTo(2 * ENDOWMENT);
  }

  @Test
  void transferAll_withAHold_leavesHoldAndDeposit() {
    assertThat(chain.balances().hold(PAY, ALICE, Balance.of(1000))).isEqualTo(DispatchResult.OK);

    DispatchResult result = chain.signed(ALICE, new BalancesCall.TransferAll(to(BOB), false));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(DEPOSIT);
    assertThat(chain.reserved(ALICE)).isEqualTo(1000);
  }

  @Test
  void transferAll_byRoot_changesNothing() {
    chain.assertNoChange(
        new DispatchError.BadOrigin(), Origin.ROOT, new BalancesCall.TransferAll(to(BOB), true));
  }

  @Test
  void transferAll_toRawBytes_changesNothing() {
    chain.assertNoChange(
        new DispatchError.CannotLookup(),
        Origin.signed(ALICE),
        new BalancesCall.TransferAll(new MultiAddress.Raw(Bytes.EMPTY), true));
  }
}
