package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.cli.console.Table;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import io.decentralml.crypto.Ss58Address;
import io.decentralml.primitives.AccountId;
import io.decentralml.secrets.SealingKeyPair;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the public side of a secret, or what an address stands for. Asks no node. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Show the public key and address of a secret, or the account of an address.")
final class AccountInspect implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "SECRET|ADDRESS",
      defaultValue = "${env:" + SignerOptions.VARIABLE + "}",
      description = {
        "A secret phrase, seed or //Name, or an address.",
        "Without it, the environment variable " + SignerOptions.VARIABLE + " is taken."
      })
  private @Nullable String subject;

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      defaultValue = "sr25519",
      converter = SchemeArgument.class,
      description = "sr25519, ed25519 or ecdsa (default: ${DEFAULT-VALUE}).")
  private SignatureScheme scheme = SignatureScheme.SR25519;

  @Override
  public Integer call() {
    String text = subject;
    if (text == null || text.isBlank()) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "nothing to inspect",
          "give a secret or an address, or set " + SignerOptions.VARIABLE);
    }
    Map<String, Object> facts = facts(text.strip());
    Table table = new Table();
    facts.forEach((name, value) -> table.row(name.replace('_', ' '), value.toString()));
    spec.commandLine().getOut().println(output.isJson() ? Json.ok(facts) : table.toString());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Map<String, Object> facts(String text) {
    try {
      return addressFacts(Ss58.decode(text));
    } catch (IllegalArgumentException _) {
      return secretFacts(text);
    }
  }

  private static Map<String, Object> addressFacts(Ss58Address address) {
    AccountId account = AccountId.of(address.accountId());
    Map<String, Object> facts = Json.object();
    facts.put("account_id", account.toString());
    facts.put("address", AccountArgument.address(account));
    facts.put("network_prefix", address.prefix());
    return facts;
  }

  private Map<String, Object> secretFacts(String secret) {
    KeyPair pair;
    try {
      pair = KeyPair.fromUri(scheme, secret);
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "this is neither an address nor a secret: " + failure.getMessage(),
          "give an address such as 5Grw…, a phrase of 12 to 24 words, a 0x seed, or //Alice");
    }
    AccountId account = AccountId.of(pair.accountId());
    Map<String, Object> facts = Json.object();
    facts.put("scheme", SchemeArgument.name(scheme));
    facts.put("public_key", "0x" + HexFormat.of().formatHex(pair.publicKey()));
    facts.put("account_id", account.toString());
    facts.put("address", AccountArgument.address(account));
    try (SealingKeyPair sealing = SealingKeyPair.of(pair)) {
      facts.put("sealing_key", sealing.publicKey().toString());
      facts.put("age_recipient", sealing.publicKey().toAgeRecipient());
    }
    return facts;
  }
}
