package io.decentralml.frame.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemAccountsTest {
  private static final AccountId WHO = MockRuntime.account(1);

  private final MockRuntime chain = new MockRuntime();
  private final Accounts accounts = chain.system().accounts();

  private void assertEvents(SystemEvent... events) {
    chain.assertEvents(chain.system(), SystemEventCodec.CODEC, List.of(events));
  }

  @Test
  void incrementProviders_newAccount_isCreatedWithAnEvent() {
    assertThat(accounts.incrementProviders(WHO)).isEqualTo(Accounts.Creation.CREATED);
    assertThat(accounts.incrementProviders(WHO)).isEqualTo(Accounts.Creation.EXISTED);

    assertThat(accounts.account(WHO).providers()).isEqualTo(2);
    assertEvents(new SystemEvent.NewAccount(WHO));
  }

  @Test
  void decrementProviders_lastOne_endsTheAccount() {
    byte[] before = chain.host().storageRoot(1);
    accounts.incrementProviders(WHO);

    assertThat(accounts.decrementProviders(WHO)).isEqualTo(DispatchResult.OK);

    assertThat(accounts.account(WHO)).isEqualTo(AccountInfo.NONE);
    assertEvents(new SystemEvent.NewAccount(WHO), new SystemEvent.KilledAccount(WHO));
    chain.enter(1);
    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
  }

  @Test
  void decrementProviders_withConsumer_failsAndChangesNothing() {
    accounts.incrementProviders(WHO);
    assertThat(accounts.incrementConsumers(WHO)).isEqualTo(DispatchResult.OK);
    byte[] before = chain.host().storageRoot(1);

    assertThat(accounts.canDecrementProviders(WHO)).isFalse();
    assertThat(accounts.decrementProviders(WHO))
        .isEqualTo(DispatchResult.failure(new DispatchError.ConsumerRemaining()));

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
  }

  @Test
  void decrementProviders_sufficientLeft_keepsTheAccount() {
    accounts.incrementProviders(WHO);
    accounts.incrementSufficients(WHO);

    assertThat(accounts.decrementProviders(WHO)).isEqualTo(DispatchResult.OK);

    assertThat(accounts.account(WHO).exists()).isTrue();
    accounts.decrementSufficients(WHO);
    assertThat(accounts.account(WHO).exists()).isFalse();
    assertEvents(new SystemEvent.NewAccount(WHO), new SystemEvent.KilledAccount(WHO));
  }

  @Test
  void incrementConsumers_noAccount_fails() {
    assertThat(accounts.canIncrementConsumers(WHO)).isFalse();
    assertThat(accounts.incrementConsumers(WHO))
        .isEqualTo(DispatchResult.failure(new DispatchError.NoProviders()));
  }

  @Test
  void incrementConsumers_oneTooMany_failsAndChangesNothing() {
    accounts.incrementProviders(WHO);
    for (int i = 0; i < Accounts.MAX_CONSUMERS; i++) {
      assertThat(accounts.incrementConsumers(WHO)).isEqualTo(DispatchResult.OK);
    }
    byte[] before = chain.host().storageRoot(1);

    assertThat(accounts.canIncrementConsumers(WHO)).isFalse();
    assertThat(accounts.incrementConsumers(WHO))
        .isEqualTo(DispatchResult.failure(new DispatchError.TooManyConsumers()));

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
  }

  @Test
  void decrementConsumers_none_staysAtZero() {
    accounts.incrementProviders(WHO);

    accounts.decrementConsumers(WHO);

    assertThat(accounts.account(WHO).consumers()).isZero();
  }

  @Test
  void putData_noAccount_isNotKept() {
    byte[] before = chain.host().storageRoot(1);
    AccountData money =
        new AccountData(Balance.of(1), Balance.ZERO, Balance.ZERO, ExtraFlags.NEW_LOGIC);

    accounts.putData(WHO, money);

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
    accounts.incrementProviders(WHO);
    accounts.putData(WHO, money);
    assertThat(accounts.account(WHO).data()).isEqualTo(money);
  }

  /** The layout that wallets read: counters, then money with the highest bit of the flags set. */
  @Test
  void account_encoded_hasTheLayoutOfFrame() {
    AccountInfo info = AccountInfo.NONE.withProviders(1);

    assertThat(Bytes.wrap(AccountInfoCodec.CODEC.toBytes(info)).toHex())
        .isEqualTo(
            "0x"
                + "00000000"
                + "00000000"
                + "01000000"
                + "00000000"
                + "00".repeat(48)
                + "00".repeat(15)
                + "80");
  }
}
