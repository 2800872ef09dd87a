package io.decentralml.cli.account;

import picocli.CommandLine.Command;

/** Accounts: making and keeping them, who they are, what they have, and sending it. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Accounts: make, import, export and list them, sign, see balances, transfer.",
    subcommands = {
      AccountNew.class,
      AccountImport.class,
      AccountExport.class,
      AccountList.class,
      AccountInspect.class,
      AccountSign.class,
      AccountVerify.class,
      AccountBalance.class,
      AccountTransfer.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class AccountCommand {}
