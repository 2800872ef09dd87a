package io.decentralml.pallets.balances;

import io.decentralml.frame.ArithmeticError;
import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.Accounts;
import io.decentralml.frame.traits.FeePayment;
import io.decentralml.frame.traits.Fungible;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The Balances pallet: calls of owners and root, and the native token for other pallets. */
public final class BalancesPallet extends Pallet<BalancesCall, BalancesEvent>
    implements Fungible, FeePayment {
  private static final DispatchResult CANNOT_LOOKUP =
      DispatchResult.failure(new DispatchError.CannotLookup());

  private final BalancesConfig config;
  private final Accounts accounts;
  private final BalancesStorage storage;
  private final Issuance issuance;
  private final AccountMoney money;
  private final FreeFunds free;
  private final HeldFunds held;

  /** The pallet {@code id} over the accounts of the System pallet. */
  public BalancesPallet(
      PalletId id, HostFunctions host, Accounts accounts, EventSink events, BalancesConfig config) {
    super(id, events, config.holdReasons().within(BalancesEventCodec.CODEC));
    this.config = config;
    this.accounts = accounts;
    storage = new BalancesStorage(host, id.name(), config);
    issuance = new Issuance(storage, this::announce);
    money = new AccountMoney(accounts, config.existentialDeposit(), issuance, this::announce);
    free = new FreeFunds(money, issuance, this::announce);
    held = new HeldFunds(money, free, issuance, storage, this::announce);
  }

  @Override
  public Codec<BalancesCall> calls() {
    return BalancesCallCodec.CODEC;
  }

  @Override
  public DispatchInfo info(BalancesCall call) {
    return DispatchInfo.normal(BalancesWeights.of(call));
  }

  @Override
  public DispatchResult dispatch(Origin origin, BalancesCall call) {
    return switch (call) {
      case BalancesCall.TransferAllowDeath(var dest, var value) ->
          transfer(origin, dest, value, Preservation.EXPENDABLE);
      case BalancesCall.ForceTransfer(var source, var dest, var value) ->
          forceTransfer(origin, source, dest, value);
      case BalancesCall.TransferKeepAlive(var dest, var value) ->
          transfer(origin, dest, value, Preservation.PRESERVE);
      case BalancesCall.TransferAll(var dest, var keepAlive) ->
          transferAll(origin, dest, preservation(keepAlive));
      case BalancesCall.ForceUnreserve(var who, var amount) -> forceUnreserve(origin, who, amount);
      case BalancesCall.UpgradeAccounts(var who) -> upgradeAccounts(origin, who);
      case BalancesCall.ForceSetBalance(var who, var newFree) ->
          forceSetBalance(origin, who, newFree);
      case BalancesCall.ForceAdjustTotalIssuance(var direction, var delta) ->
          forceAdjustTotalIssuance(origin, direction, delta);
      case BalancesCall.Burn(var value, var keepAlive) ->
          burn(origin, value, preservation(keepAlive));
    };
  }

  private static Preservation preservation(boolean keepAlive) {
    return keepAlive ? Preservation.PRESERVE : Preservation.EXPENDABLE;
  }

  /**
   * Errors: CannotLookup; FundsUnavailable, Frozen, NotExpendable, BelowMinimum, Underflow,
   * Overflow. Event: Transfer, unless to oneself.
   */
  private DispatchResult transfer(
      Origin origin, MultiAddress dest, Balance value, Preservation preservation) {
    if (!(origin instanceof Origin.Signed(AccountId from))) {
      return DispatchResult.BAD_ORIGIN;
    }
    return dest instanceof MultiAddress.Id(AccountId to)
        ? free.transfer(from, to, value, preservation)
        : CANNOT_LOOKUP;
  }

  private DispatchResult forceTransfer(
      Origin origin, MultiAddress source, MultiAddress dest, Balance value) {
    if (!(origin instanceof Origin.Root)) {
      return DispatchResult.BAD_ORIGIN;
    }
    return source instanceof MultiAddress.Id(AccountId from)
            && dest instanceof MultiAddress.Id(AccountId to)
        ? free.transfer(from, to, value, Preservation.EXPENDABLE)
        : CANNOT_LOOKUP;
  }

  private DispatchResult transferAll(Origin origin, MultiAddress dest, Preservation preservation) {
    return origin instanceof Origin.Signed(AccountId from)
        ? transfer(origin, dest, free.spendable(from, preservation), preservation)
        : DispatchResult.BAD_ORIGIN;
  }

  /** Errors: CannotLookup. Event: Unreserved, unless there was nothing to do. */
  private DispatchResult forceUnreserve(Origin origin, MultiAddress who, Balance amount) {
    if (!(origin instanceof Origin.Root)) {
      return DispatchResult.BAD_ORIGIN;
    }
    if (!(who instanceof MultiAddress.Id(AccountId account))) {
      return CANNOT_LOOKUP;
    }
    AccountData data = money.of(account);
    Balance actual = data.reserved().saturatingMinus(held.allHeld(account)).min(amount);
    if (actual.isZero()) {
      return DispatchResult.OK;
    }
    DispatchResult written =
        money.write(
            account, data.free().saturatingPlus(actual), data.reserved().saturatingMinus(actual));
    return written.failed() ? written : deposit(new BalancesEvent.Unreserved(account, actual));
  }

  /**
   * Costs nothing if at least nine in ten accounts had to be upgraded. Event: Upgraded for each.
   */
  private DispatchResult upgradeAccounts(Origin origin, List<AccountId> who) {
    if (!(origin instanceof Origin.Signed)) {
      return DispatchResult.BAD_ORIGIN;
    }
    long upgraded = 0;
    for (AccountId each : who) {
      if (money.upgrade(each) == AccountMoney.Upgrade.DONE) {
        upgraded++;
      }
    }
    return !who.isEmpty() && upgraded * 10 >= who.size() * 9L
        ? DispatchResult.FREE
        : DispatchResult.OK;
  }

  /** Errors: CannotLookup, ConsumerRemaining. Events: MintedCredit or BurnedDebt, BalanceSet. */
  private DispatchResult forceSetBalance(Origin origin, MultiAddress who, Balance newFree) {
    if (!(origin instanceof Origin.Root)) {
      return DispatchResult.BAD_ORIGIN;
    }
    if (!(who instanceof MultiAddress.Id(AccountId account))) {
      return CANNOT_LOOKUP;
    }
    boolean wipesOut = newFree.compareTo(config.existentialDeposit()) < 0;
    Balance after = wipesOut ? Balance.ZERO : newFree;
    Balance before = money.of(account).free();
    if (issuance.total().saturatingMinus(before).plus(after) instanceof Option.None<Balance>) {
      return DispatchResult.arithmetic(ArithmeticError.OVERFLOW);
    }
    DispatchResult written = money.writeFree(account, after);
    if (written.failed()) {
      return written;
    }
    issuance.raise(after.saturatingMinus(before));
    issuance.drop(before.saturatingMinus(after));
    return deposit(new BalancesEvent.BalanceSet(account, after));
  }

  /** Errors: DeltaZero, IssuanceDeactivated. Event: TotalIssuanceForced. */
  private DispatchResult forceAdjustTotalIssuance(
      Origin origin, AdjustmentDirection direction, Balance delta) {
    if (!(origin instanceof Origin.Root)) {
      return DispatchResult.BAD_ORIGIN;
    }
    if (delta.isZero()) {
      return fail(BalancesError.DELTA_ZERO);
    }
    Balance before = issuance.total();
    Balance after =
        switch (direction) {
          case INCREASE -> before.saturatingPlus(delta);
          case DECREASE -> before.saturatingMinus(delta);
        };
    if (issuance.inactive().compareTo(after) > 0) {
      return fail(BalancesError.ISSUANCE_DEACTIVATED);
    }
    issuance.set(after);
    return deposit(new BalancesEvent.TotalIssuanceForced(before, after));
  }

  /** Errors: FundsUnavailable. Event: Burned. */
  private DispatchResult burn(Origin origin, Balance value, Preservation preservation) {
    return origin instanceof Origin.Signed(AccountId from)
        ? free.burn(from, value, preservation)
        : DispatchResult.BAD_ORIGIN;
  }

  @Override
  public Balance minimumBalance() {
    return config.existentialDeposit();
  }

  @Override
  public Balance totalIssuance() {
    return issuance.total();
  }

  @Override
  public Balance totalBalance(AccountId account) {
    return AccountMoney.total(money.of(account));
  }

  @Override
  public Balance spendable(AccountId account) {
    return free.spendable(account, Preservation.PRESERVE);
  }

  @Override
  public DispatchResult transfer(
      AccountId from, AccountId to, Balance amount, Preservation preservation) {
    return free.transfer(from, to, amount, preservation);
  }

  @Override
  public Balance held(HoldReason reason, AccountId account) {
    return held.held(RuntimeHoldReason.of(reason), account);
  }

  @Override
  public DispatchResult hold(HoldReason reason, AccountId account, Balance amount) {
    return held.hold(RuntimeHoldReason.of(reason), account, amount);
  }

  @Override
  public DispatchResult release(HoldReason reason, AccountId account, Balance amount) {
    return held.release(RuntimeHoldReason.of(reason), account, amount);
  }

  @Override
  public DispatchResult transferHeld(
      HoldReason reason, AccountId from, AccountId to, Balance amount) {
    return held.transfer(RuntimeHoldReason.of(reason), from, to, amount);
  }

  @Override
  public DispatchResult transferAndHold(
      HoldReason reason, AccountId from, AccountId to, Balance amount) {
    return held.transferAndHold(RuntimeHoldReason.of(reason), from, to, amount);
  }

  @Override
  public DispatchResult burnHeld(HoldReason reason, AccountId account, Balance amount) {
    return held.burn(RuntimeHoldReason.of(reason), account, amount);
  }

  @Override
  public boolean canPay(AccountId who, Balance fee) {
    return free.canPay(who, fee);
  }

  @Override
  public DispatchResult withdrawFee(AccountId who, Balance fee) {
    return free.withdraw(who, fee);
  }

  @Override
  public void settleFee(AccountId who, Balance withdrawn, Balance actual) {
    Balance refunded = free.refund(who, withdrawn.saturatingMinus(actual));
    issuance.drop(withdrawn.saturatingMinus(refunded));
  }

  /**
   * Writes the state that the chain begins with. Answers what is wrong with {@code genesis}, and
   * has written nothing then.
   */
  public Option<String> build(BalancesGenesis genesis) {
    Option<String> problem = genesis.problem(config.existentialDeposit());
    if (problem.isSome()) {
      return problem;
    }
    for (BalancesGenesis.Endowment endowment : genesis.endowments()) {
      accounts.incrementProviders(endowment.account());
      accounts.putData(endowment.account(), AccountMoney.ofFree(endowment.free()));
    }
    issuance.set(genesis.total());
    return Option.none();
  }

  @Override
  public int storageVersion() {
    return 1;
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(BalancesErrorCodec.CODEC.shape());
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "ExistentialDeposit",
            BalanceCodec.CODEC,
            config.existentialDeposit(),
            "The minimum amount required to keep an account open."),
        Constant.of(
            "MaxLocks", Scale.U32, config.maxLocks(), "The maximum number of locks of an account."),
        Constant.of(
            "MaxReserves",
            Scale.U32,
            config.maxReserves(),
            "The maximum number of named reserves of an account."),
        Constant.of(
            "MaxFreezes",
            Scale.U32,
            config.maxFreezes(),
            "The maximum number of freezes of an account."));
  }
}
