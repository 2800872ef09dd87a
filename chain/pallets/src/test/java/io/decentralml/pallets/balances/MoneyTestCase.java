package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;
import org.junit.jupiter.api.AfterEach;

/** A test on a fresh chain, after which every planck must be accounted for. */
abstract class MoneyTestCase {
  final MoneyRuntime chain = new MoneyRuntime();

  @AfterEach
  void everyPlanckIsAccountedFor() {
    BalancesInvariants.check(chain.host(), Balance.of(MoneyRuntime.DEPOSIT));
  }
}
