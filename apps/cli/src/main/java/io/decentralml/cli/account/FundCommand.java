package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves money to the accounts of a job. */
@Command(
    name = "fund",
    mixinStandardHelpOptions = true,
    description = {
      "Send DML to the accounts of a job, one transfer each.",
      "With --up-to run it as often as you like: it sends only what is missing."
    })
public final class FundCommand extends ChainCommand {
  @Mixin private SignerOptions signer = new SignerOptions();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Sum sum = new Sum();

  @Parameters(
      arity = "0..*",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Who gets it: addresses, 0x and 64 digits, or development names.")
  private List<AccountId> accounts = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Who gets it: a file with an account a line; after # come remarks.")
  private @Nullable Path file;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "Who gets it: the workers who took places of this task.")
  private @Nullable Long task;

  /** How much. */
  static final class Sum {
    @Option(
        names = "--amount",
        required = true,
        paramLabel = "AMOUNT",
        converter = Amount.class,
        description = "Send each so much, such as '10 DML'.")
    private @Nullable Balance amount;

    @Option(
        names = "--up-to",
        required = true,
        paramLabel = "AMOUNT",
        converter = Amount.class,
        description = "Send each what is missing to so much free money.")
    private @Nullable Balance target;

    /** What an account gets that has {@code free} money. */
    Balance missing(Balance free) {
      Balance wanted = target == null ? Balance.ZERO : target.saturatingMinus(free);
      return amount == null ? wanted : amount;
    }
  }

  @Override
  protected void check() {
    if (accounts.isEmpty() && file == null && task == null) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "nobody is named to get the money",
          "name accounts, or give --file or --task");
    }
    signer.keyPair();
  }

  @Override
  protected Answer run(ChainClient client) {
    KeyPair sender = signer.keyPair();
    Set<AccountId> recipients = new LinkedHashSet<>(accounts);
    if (file != null) {
      recipients.addAll(RecipientFile.read(file));
    }
    if (task != null) {
      recipients.addAll(TaskWorkers.of(client, task));
    }
    recipients.remove(AccountId.of(sender.accountId()));
    Funding funding = new Funding(client, sender);
    for (AccountId each : recipients) {
      Balance free = client.account(each).fields("data").balance("free");
      funding.plan(each, free, sum.missing(free));
    }
    return funding.carryOut();
  }
}
