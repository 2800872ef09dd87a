package io.decentralml.runtime;

import io.decentralml.frame.EventSink;
import io.decentralml.frame.PalletTable;
import io.decentralml.frame.executive.BlockExecution;
import io.decentralml.frame.executive.Executive;
import io.decentralml.frame.executive.Inherents;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.frame.extensions.CheckGenesis;
import io.decentralml.frame.extensions.CheckMetadataHash;
import io.decentralml.frame.extensions.CheckMortality;
import io.decentralml.frame.extensions.CheckNonZeroSender;
import io.decentralml.frame.extensions.CheckNonce;
import io.decentralml.frame.extensions.CheckSpecVersion;
import io.decentralml.frame.extensions.CheckTxVersion;
import io.decentralml.frame.extensions.CheckWeight;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.frame.traits.EnsureOrigin;
import io.decentralml.pallets.aura.AuraPallet;
import io.decentralml.pallets.balances.BalancesPallet;
import io.decentralml.pallets.grandpa.GrandpaPallet;
import io.decentralml.pallets.session.SessionConfig;
import io.decentralml.pallets.session.SessionPallet;
import io.decentralml.pallets.sudo.SudoPallet;
import io.decentralml.pallets.tasks.TasksConfig;
import io.decentralml.pallets.tasks.TasksPallet;
import io.decentralml.pallets.timestamp.TimestampInherent;
import io.decentralml.pallets.timestamp.TimestampPallet;
import io.decentralml.pallets.transactionpayment.TransactionPaymentPallet;
import io.decentralml.pallets.validatorset.ValidatorSetConfig;
import io.decentralml.pallets.validatorset.ValidatorSetPallet;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Moment;
import io.decentralml.runtimeapi.HostFunctions;
import java.util.List;

/**
 * The pallets of the chain, joined, over one host. Made anew for every call into the runtime, so
 * making one does no more than declare things.
 */
final class Chain {
  final HostFunctions host;
  final PalletTable table;
  final SystemPallet system;
  final TimestampPallet timestamp;
  final AuraPallet aura;
  final GrandpaPallet grandpa;
  final BalancesPallet balances;
  final TransactionPaymentPallet payment;
  final SudoPallet sudo;
  final TasksPallet tasks;
  final SessionPallet session;
  final ValidatorSetPallet validatorSet;
  final List<TransactionExtension> extensions;
  final Inherents inherents;
  final Executive executive;

  Chain(HostFunctions host) {
    this.host = host;
    table = new PalletTable(Constants.CRATE);
    system =
        table.add(SystemPallet.of(Constants.SYSTEM, host, Constants.SYSTEM_CONFIG, table.event()));
    EventSink events = system.events();
    timestamp =
        table.add(
            new TimestampPallet(
                Constants.TIMESTAMP, host, events, Constants.MINIMUM_PERIOD, this::checkSlot));
    aura =
        table.add(
            new AuraPallet(Constants.AURA, host, events, system.block(), Constants.SLOT_DURATION));
    grandpa = table.add(new GrandpaPallet(Constants.GRANDPA, host, events, system.block()));
    balances =
        table.add(
            new BalancesPallet(
                Constants.BALANCES, host, system.accounts(), events, Constants.BALANCES_CONFIG));
    payment =
        table.add(
            new TransactionPaymentPallet(
                Constants.TRANSACTION_PAYMENT, host, events, balances, Constants.PAYMENT_CONFIG));
    sudo = table.add(new SudoPallet(Constants.SUDO, host, events, table.calls()));
    tasks =
        table.add(
            new TasksPallet(
                host,
                events,
                new TasksConfig(
                    Constants.TASKS,
                    balances,
                    system.block(),
                    this::isAttester,
                    EnsureOrigin.ROOT)));
    session =
        table.add(
            new SessionPallet(
                host,
                events,
                new SessionConfig(
                    Constants.SESSION,
                    Constants.SESSION_PERIOD,
                    Constants.SESSION_KEYS,
                    system.accounts(),
                    this::nextValidators,
                    List.of(aura, grandpa))));
    validatorSet =
        table.add(
            new ValidatorSetPallet(
                host,
                events,
                new ValidatorSetConfig(
                    Constants.VALIDATOR_SET,
                    EnsureOrigin.ROOT,
                    session::isRegistered,
                    Constants.MIN_VALIDATORS,
                    Constants.MAX_VALIDATORS)));
    extensions = extensions();
    inherents = new Inherents(table.calls(), List.of(new TimestampInherent(timestamp)));
    executive = new Executive(host, system, table, extensions, inherents);
  }

  private void checkSlot(Moment now) {
    aura.checkTimestamp(now.value());
  }

  /** The market keeps the set itself; Root names its members. */
  private boolean isAttester(AccountId account) {
    return tasks.isAttester(account);
  }

  private List<AccountId> nextValidators() {
    return validatorSet.validators();
  }

  /** What a signed extrinsic carries beside its call; the order is wire format. */
  private List<TransactionExtension> extensions() {
    return List.of(
        new CheckNonZeroSender(),
        new CheckSpecVersion(Versions.RUNTIME.specVersion()),
        new CheckTxVersion(Versions.RUNTIME.transactionVersion()),
        new CheckGenesis(system.block()),
        new CheckMortality(system.block()),
        new CheckNonce(system),
        new CheckWeight(system.resources()),
        payment.extension(),
        new CheckMetadataHash());
  }

  BlockExecution blockExecution() {
    return new BlockExecution(executive, inherents);
  }
}
