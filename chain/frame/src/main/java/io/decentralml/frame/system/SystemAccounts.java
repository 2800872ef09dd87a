package io.decentralml.frame.system;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.StorageMap;
import io.decentralml.primitives.AccountId;
import java.util.function.Consumer;

/** Accounts in storage; events tell when one comes and goes. */
final class SystemAccounts implements Accounts {
  private final StorageMap<AccountId, AccountInfo> accounts;
  private final Consumer<SystemEvent> events;

  SystemAccounts(StorageMap<AccountId, AccountInfo> accounts, Consumer<SystemEvent> events) {
    this.accounts = accounts;
    this.events = events;
  }

  @Override
  public AccountInfo account(AccountId account) {
    return accounts.get(account);
  }

  @Override
  public void putData(AccountId account, AccountData data) {
    AccountInfo info = accounts.get(account);
    if (info.exists()) {
      accounts.put(account, info.withData(data));
    } else {
      accounts.remove(account);
    }
  }

  @Override
  public Creation incrementProviders(AccountId account) {
    AccountInfo info = accounts.get(account);
    accounts.put(account, info.withProviders(oneMore(info.providers())));
    return info.exists() ? Creation.EXISTED : created(account);
  }

  @Override
  public DispatchResult decrementProviders(AccountId account) {
    AccountInfo info = accounts.get(account);
    if (info.providers() > 1) {
      accounts.put(account, info.withProviders(info.providers() - 1));
      return DispatchResult.OK;
    }
    if (info.consumers() > 0) {
      return DispatchResult.failure(new DispatchError.ConsumerRemaining());
    }
    if (info.sufficients() > 0) {
      accounts.put(account, info.withProviders(0));
    } else if (info.exists()) {
      killed(account);
    }
    return DispatchResult.OK;
  }

  @Override
  public Creation incrementSufficients(AccountId account) {
    AccountInfo info = accounts.get(account);
    accounts.put(account, info.withSufficients(oneMore(info.sufficients())));
    return info.exists() ? Creation.EXISTED : created(account);
  }

  @Override
  public void decrementSufficients(AccountId account) {
    AccountInfo info = accounts.get(account);
    if (info.sufficients() > 1 || (info.sufficients() == 1 && info.providers() > 0)) {
      accounts.put(account, info.withSufficients(info.sufficients() - 1));
    } else if (info.sufficients() == 1) {
      killed(account);
    }
  }

  @Override
  public DispatchResult incrementConsumers(AccountId account) {
    AccountInfo info = accounts.get(account);
    if (info.providers() == 0) {
      return DispatchResult.failure(new DispatchError.NoProviders());
    }
    if (info.consumers() >= MAX_CONSUMERS) {
      return DispatchResult.failure(new DispatchError.TooManyConsumers());
    }
    accounts.put(account, info.withConsumers(info.consumers() + 1));
    return DispatchResult.OK;
  }

  @Override
  public void decrementConsumers(AccountId account) {
    AccountInfo info = accounts.get(account);
    if (info.consumers() > 0) {
      accounts.put(account, info.withConsumers(info.consumers() - 1));
    }
  }

  private static int oneMore(int count) {
    return count == -1 ? count : count + 1;
  }

  private Creation created(AccountId account) {
    events.accept(new SystemEvent.NewAccount(account));
    return Creation.CREATED;
  }

  private void killed(AccountId account) {
    accounts.remove(account);
    events.accept(new SystemEvent.KilledAccount(account));
  }
}
