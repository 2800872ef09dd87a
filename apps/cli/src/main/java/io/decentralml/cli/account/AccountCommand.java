package io.decentralml.cli.account;

import picocli.CommandLine.Command;

/** Accounts: who they are, what they have, and sending it. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Accounts: inspect keys and addresses, see balances, transfer.",
    subcommands = {AccountInspect.class, AccountBalance.class, AccountTransfer.class},
    synopsisSubcommandLabel = "COMMAND")
public final class AccountCommand {}
