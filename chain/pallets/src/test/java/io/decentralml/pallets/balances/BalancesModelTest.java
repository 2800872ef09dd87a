package io.decentralml.pallets.balances;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.traits.Fungible.Preservation;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.testkit.Seeds;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Random sequences of operations, beside a model that only adds and subtracts. */
class BalancesModelTest {
  private static final int ACCOUNTS = 5;
  private static final long DEPOSIT = MoneyRuntime.DEPOSIT;

  /** Free money and money on hold of one account. */
  private record Purse(long free, long held) {
    static final Purse EMPTY = new Purse(0, 0);

    /** What becomes of it: dust is lost. */
    Purse settled() {
      return free < DEPOSIT && held == 0 ? EMPTY : this;
    }
  }

  private static final class Model {
    private final Map<AccountId, Purse> purses = new TreeMap<>();

    Purse of(AccountId who) {
      return purses.getOrDefault(who, Purse.EMPTY);
    }

    void put(AccountId who, long free, long held) {
      purses.put(who, new Purse(free, held).settled());
    }

    boolean transfer(AccountId from, AccountId to, long amount, boolean keepAlive) {
      Purse sender = of(from);
      boolean mustLive = keepAlive || sender.held > 0;
      long most = mustLive ? sender.free - DEPOSIT : sender.free;
      if (amount > 0 && (amount > most || of(to).free + amount < DEPOSIT)) {
        return false;
      }
      if (!from.equals(to) && amount > 0) {
        put(from, sender.free - amount, sender.held);
        put(to, of(to).free + amount, of(to).held);
      }
      return true;
    }

    boolean hold(AccountId who, long amount) {
      Purse purse = of(who);
      if (amount > purse.free - DEPOSIT) {
        return false;
      }
      put(who, purse.free - amount, purse.held + amount);
      return true;
    }

    boolean release(AccountId who, long amount) {
      Purse purse = of(who);
      if (amount > purse.held) {
        return false;
      }
      put(who, purse.free + amount, purse.held - amount);
      return true;
    }

    boolean transferHeld(AccountId from, AccountId to, long amount) {
      if (amount > of(from).held || of(to).free + amount < DEPOSIT) {
        return false;
      }
      put(from, of(from).free, of(from).held - amount);
      put(to, of(to).free + amount, of(to).held);
      return true;
    }
  }

  @Test
  void randomSequences_leaveWhatTheModelSays() {
    Seeds.forEach(40, BalancesModelTest::runSequence);
  }

  private static void runSequence(RandomGenerator random) {
    MoneyRuntime chain = new MoneyRuntime();
    Model model = new Model();
    model.put(MoneyRuntime.ALICE, MoneyRuntime.ENDOWMENT, 0);
    model.put(MoneyRuntime.BOB, MoneyRuntime.ENDOWMENT, 0);
    for (int step = 0; step < 60; step++) {
      AccountId from = MoneyRuntime.account(1 + random.nextInt(ACCOUNTS));
      AccountId to = MoneyRuntime.account(1 + random.nextInt(ACCOUNTS));
      long amount = 1 + amount(random, model, from);
      byte[] root = chain.host().storageRoot(1);
      boolean expected = expected(random.nextInt(5), model, from, to, amount, chain);
      if (!expected) {
        assertThat(chain.host().storageRoot(1)).isEqualTo(root);
      }
      assertSame(chain, model);
    }
  }

  private static long amount(RandomGenerator random, Model model, AccountId from) {
    Purse purse = model.of(from);
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong(2 * DEPOSIT);
      case 1 -> purse.free();
      case 2 -> purse.held();
      default -> random.nextLong(purse.free() + purse.held() + 2);
    };
  }

  private static boolean expected(
      int kind, Model model, AccountId from, AccountId to, long amount, MoneyRuntime chain) {
    Balance balance = Balance.of(amount);
    BalancesPallet pallet = chain.balances();
    boolean expected =
        switch (kind) {
          case 0 -> model.transfer(from, to, amount, false);
          case 1 -> model.transfer(from, to, amount, true);
          case 2 -> model.hold(from, amount);
          case 3 -> model.release(from, amount);
          default -> model.transferHeld(from, to, amount);
        };
    DispatchResult result =
        switch (kind) {
          case 0 -> pallet.transfer(from, to, balance, Preservation.EXPENDABLE);
          case 1 -> pallet.transfer(from, to, balance, Preservation.PRESERVE);
          case 2 -> pallet.hold(MoneyRuntime.PAY, from, balance);
          case 3 -> pallet.release(MoneyRuntime.PAY, from, balance);
          default -> pallet.transferHeld(MoneyRuntime.PAY, from, to, balance);
        };
    assertThat(result.failed()).as("failure of %d by %s", kind, from).isEqualTo(!expected);
    return expected;
  }

  private static void assertSame(MoneyRuntime chain, Model model) {
    for (int number = 1; number <= ACCOUNTS; number++) {
      AccountId who = MoneyRuntime.account(number);
      Purse actual = new Purse(chain.free(who), chain.reserved(who));
      assertThat(actual).as("money of %s", who).isEqualTo(model.of(who));
    }
    BalancesInvariants.check(chain.host(), Balance.of(DEPOSIT));
  }
}
