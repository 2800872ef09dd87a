package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.AccountId;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a message. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Sign a message, as wallets do: between <Bytes> and </Bytes>, so that it",
      "cannot be taken for a transaction."
    })
final class AccountSign extends LocalCommand {
  @Mixin private SignerOptions signer = new SignerOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "MESSAGE",
      description = "The text; or, with --hex, 0x and hexadecimal digits.")
  private @Nullable String message;

  @Mixin private MessageOptions given = new MessageOptions();

  @Option(
      names = "--raw",
      description = "Sign the bytes as they are. They may be a transaction: know what they mean.")
  private boolean raw;

  @Override
  protected Answer run() throws IOException {
    byte[] bytes = given.bytes(message);
    KeyPair pair = signer.keyPair();
    String signature =
        "0x" + HexFormat.of().formatHex(pair.sign(raw ? bytes : WrappedMessage.wrap(bytes)));
    Map<String, Object> facts = Json.object();
    facts.put("address", AccountArgument.address(AccountId.of(pair.accountId())));
    facts.put("scheme", SchemeArgument.name(pair.scheme()));
    facts.put("wrapped", !raw);
    facts.put("signature", signature);
    return new Answer(facts, signature);
  }
}
