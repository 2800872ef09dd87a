package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.scale.Bytes;
import org.junit.jupiter.api.Test;

class ForceTransferTest extends MoneyTestCase {
  private static BalancesCall transfer(long value) {
    return new BalancesCall.ForceTransfer(to(ALICE), to(BOB), Balance.of(value));
  }

  @Test
  void forceTransfer_byRoot_movesAnothersMoney() {
    DispatchResult result = chain.root(transfer(77));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(BOB)).isEqualTo(ENDOWMENT + 77);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Transfer(ALICE, BOB, Balance.of(77)));
  }

  @Test
  void forceTransfer_bySigner_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.signed(ALICE), transfer(77));
  }

  @Test
  void forceTransfer_fromRawBytes_changesNothing() {
    BalancesCall call =
        new BalancesCall.ForceTransfer(new MultiAddress.Raw(Bytes.EMPTY), to(BOB), Balance.of(1));

    chain.assertNoChange(new DispatchError.CannotLookup(), Origin.ROOT, call);
  }

  @Test
  void forceTransfer_ofMoreThanOwned_changesNothing() {
    chain.assertNoChange(token(TokenError.FUNDS_UNAVAILABLE), Origin.ROOT, transfer(ENDOWMENT + 1));
  }
}
