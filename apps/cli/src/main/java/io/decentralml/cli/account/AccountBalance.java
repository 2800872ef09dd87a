package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Table;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.primitives.AccountId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what an account has. */
@Command(
    name = "balance",
    mixinStandardHelpOptions = true,
    description = "Show what an account has, and how many extrinsics it has signed.")
final class AccountBalance extends ChainCommand {
  @Parameters(
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "An address, 0x and 64 digits, or a development name such as //Alice.")
  private AccountId account = AccountId.of(new byte[AccountId.LENGTH]);

  @Override
  protected Answer run(ChainClient client) {
    Fields found = client.account(account);
    Fields data = found.fields("data");
    String address = AccountArgument.address(account);
    Map<String, Object> facts = Json.object();
    facts.put("address", address);
    facts.put("free", data.balance("free").toString());
    facts.put("reserved", data.balance("reserved").toString());
    facts.put("frozen", data.balance("frozen").toString());
    facts.put("nonce", found.number("nonce").longValue());
    Table table =
        new Table()
            .row("address", address)
            .row("free", Amount.text(data.balance("free")))
            .row("reserved", Amount.text(data.balance("reserved")))
            .row("frozen", Amount.text(data.balance("frozen")))
            .row("nonce", found.number("nonce").toString());
    return new Answer(facts, table.toString());
  }
}
