package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.SigningCommand;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Inclusion;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends DML to another account. */
@Command(
    name = "transfer",
    mixinStandardHelpOptions = true,
    description = "Send DML to another account.")
final class AccountTransfer extends SigningCommand {
  @Parameters(
      index = "0",
      paramLabel = "TO",
      converter = AccountArgument.class,
      description = "An address, 0x and 64 digits, or a development name such as //Bob.")
  private AccountId destination = AccountId.of(new byte[AccountId.LENGTH]);

  @Parameters(
      index = "1",
      paramLabel = "AMOUNT",
      converter = Amount.class,
      description = "Such as 1.5, '1.5 DML' or 1500plancks.")
  private Balance amount = Balance.ZERO;

  @Option(names = "--keep-alive", description = "Fail rather than empty the sender's account.")
  private boolean keepAlive;

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        pallet(),
        keepAlive ? "transfer_keep_alive" : "transfer_allow_death",
        Map.of("dest", Value.variant("Id", Value.of(destination)), "value", amount));
  }

  @Override
  protected String pallet() {
    return "Balances";
  }

  @Override
  protected String done(Inclusion inclusion) {
    return "Sent " + Amount.text(amount) + " to " + AccountArgument.address(destination) + ".";
  }
}
