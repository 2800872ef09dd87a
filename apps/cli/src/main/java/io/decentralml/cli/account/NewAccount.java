package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.KeystoreOptions;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.AccountId;
import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.Keystore;
import io.decentralml.secrets.KeystoreException;
import io.decentralml.secrets.Password;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A pair on its way into the keystore.
 *
 * @param file the file to write
 * @param pair what it holds
 */
record NewAccount(AccountFile file, KeyPair pair) {
  static NewAccount encrypt(KeyPair pair, String name, Password password) {
    try {
      return new NewAccount(
          AccountFile.encrypt(pair, AccountArgument.PREFIX, name, password), pair);
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the account cannot be called so: " + failure.getMessage(),
          "give another name");
    }
  }

  /** Refuses a name that could be taken for something else, or that is in {@code keystore}. */
  static void requireFree(KeystoreOptions options, String name) throws IOException {
    if (name.startsWith("/") || name.startsWith("0x") || name.startsWith("-")) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "'" + name + "' cannot be the name of an account",
          "begin with a letter; the first argument is what you want to call it");
    }
    for (AccountFile each : options.open().accounts()) {
      if (each.name().filter(name::equals).isPresent()) {
        throw new CommandException(
            CommandException.Kind.FAILED,
            "an account in " + options.open().folder() + " is called " + name + " already",
            "give another name; ./decentralml account list shows those in use");
      }
    }
  }

  /** Writes it. */
  Path addTo(Keystore keystore) throws IOException {
    try {
      return keystore.add(file);
    } catch (KeystoreException taken) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          String.valueOf(taken.getMessage()),
          "./decentralml account list shows what is there; nothing is ever overwritten");
    }
  }

  /** What scripts hear of it. */
  Map<String, Object> facts(Path path) {
    AccountId account = AccountId.of(pair.accountId());
    Map<String, Object> facts = Json.object();
    facts.put("name", file.name().orElse(""));
    facts.put("address", AccountArgument.address(account));
    facts.put("account_id", account.toString());
    facts.put("scheme", SchemeArgument.name(pair.scheme()));
    facts.put("file", path.toString());
    return facts;
  }

  String address() {
    return AccountArgument.address(AccountId.of(pair.accountId()));
  }

  @Override
  public String toString() {
    return "NewAccount[" + file + "]";
  }
}
