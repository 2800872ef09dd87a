package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.CHARLIE;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancesGenesisTest extends MoneyTestCase {
  private Option<String> build(BalancesGenesis.Endowment... endowments) {
    return chain.balances().build(new BalancesGenesis(List.of(endowments)));
  }

  private static BalancesGenesis.Endowment endowment(long free) {
    return new BalancesGenesis.Endowment(CHARLIE, Balance.of(free));
  }

  @Test
  void build_endowsAccountsAndIssuesTheirSum() {
    AccountInfo info = chain.info(ALICE);

    assertThat(info.providers()).isEqualTo(1);
    assertThat(info.data())
        .isEqualTo(
            new AccountData(
                Balance.of(ENDOWMENT), Balance.ZERO, Balance.ZERO, ExtraFlags.NEW_LOGIC));
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT);
    assertThat(chain.takeEvents()).isEmpty();
  }

  @Test
  void build_belowTheDeposit_writesNothing() {
    byte[] root = chain.host().storageRoot(1);

    Option<String> problem = build(endowment(DEPOSIT - 1));

    assertThat(problem)
        .isEqualTo(Option.some(CHARLIE + " is endowed below the existential deposit"));
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void build_twiceTheSameAccount_writesNothing() {
    byte[] root = chain.host().storageRoot(1);

    Option<String> problem = build(endowment(DEPOSIT), endowment(DEPOSIT));

    assertThat(problem).isEqualTo(Option.some(CHARLIE + " is endowed twice"));
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void build_beyondAllNumbers_writesNothing() {
    Option<String> problem =
        build(new BalancesGenesis.Endowment(ALICE, Balance.MAX), endowment(DEPOSIT));

    assertThat(problem).isEqualTo(Option.some("the endowments together are beyond 128 bits"));
  }
}
