package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.KeystoreOptions;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.cli.console.Table;
import io.decentralml.primitives.AccountId;
import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.Keystore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the accounts of the keystore. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the accounts of the keystore. Asks for no password.")
final class AccountList extends LocalCommand {
  @Mixin private KeystoreOptions keystore = new KeystoreOptions();

  @Override
  protected Answer run() throws IOException {
    Keystore opened = keystore.open();
    List<Map<String, Object>> accounts = new ArrayList<>();
    Table table = new Table("name", "address", "scheme");
    for (AccountFile each : opened.accounts()) {
      accounts.add(facts(each));
      table.row(each.name().orElse(""), address(each), SchemeArgument.name(each.scheme()));
    }
    List<String> unreadable = opened.unreadable().stream().map(Path::toString).toList();
    Map<String, Object> data = Json.object();
    data.put("keystore", opened.folder().toString());
    data.put("accounts", accounts);
    data.put("unreadable", unreadable);
    return new Answer(data, text(opened, accounts.isEmpty() ? "" : table.toString(), unreadable));
  }

  private static Map<String, Object> facts(AccountFile account) {
    Map<String, Object> facts = Json.object();
    facts.put("name", account.name().orElse(""));
    facts.put("address", address(account));
    facts.put("scheme", SchemeArgument.name(account.scheme()));
    return facts;
  }

  private static String address(AccountFile account) {
    return AccountArgument.address(AccountId.of(account.address().accountId()));
  }

  private static String text(Keystore keystore, String table, List<String> unreadable) {
    String text =
        table.isEmpty()
            ? "There is no account in " + keystore.folder() + "; account new makes one."
            : table;
    return unreadable.isEmpty()
        ? text
        : text + "\nNot the file of an account: " + String.join(", ", unreadable);
  }
}
