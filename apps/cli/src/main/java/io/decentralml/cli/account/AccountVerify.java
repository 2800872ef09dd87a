package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.primitives.AccountId;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a signature of a message. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check a signature of a message, wrapped or not. Ends with 1 if it is none.")
final class AccountVerify extends LocalCommand {
  @Parameters(
      index = "0",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Who signed: an address, 0x and 64 digits, or a name such as //Alice.")
  private AccountId account = AccountId.of(new byte[AccountId.LENGTH]);

  @Parameters(
      index = "1",
      paramLabel = "SIGNATURE",
      description = "0x and 128, 130 or 132 hexadecimal digits; of any scheme.")
  private String signature = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "MESSAGE",
      description = "The text; or, with --hex, 0x and hexadecimal digits.")
  private @Nullable String message;

  @Mixin private MessageOptions given = new MessageOptions();

  @Override
  protected Answer run() throws IOException {
    byte[] bytes = given.bytes(message);
    SignatureCheck check = new SignatureCheck(account.bytes().toArray(), parsed());
    byte[] wrapped = WrappedMessage.wrap(bytes);
    Optional<SignatureScheme> wrappedBy = check.schemeOf(wrapped);
    Optional<SignatureScheme> scheme =
        wrappedBy
            .or(() -> check.schemeOf(bytes))
            .or(() -> check.schemeOf(WrappedMessage.unwrap(bytes)));
    if (scheme.isEmpty()) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "this is no signature of the message by " + AccountArgument.address(account),
          "message, account and signature must be as they were, to the last byte");
    }
    Map<String, Object> facts = Json.object();
    facts.put("address", AccountArgument.address(account));
    facts.put("valid", true);
    facts.put("scheme", SchemeArgument.name(scheme.get()));
    facts.put("wrapped", wrappedBy.isPresent());
    return new Answer(
        facts, "Signed by %s (%s).".formatted(facts.get("address"), facts.get("scheme")));
  }

  private byte[] parsed() {
    try {
      return HexFormat.of()
          .parseHex(signature, signature.startsWith("0x") ? 2 : 0, signature.length());
    } catch (IllegalArgumentException _) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the signature is not hexadecimal",
          "give 0x and 128, 130 or 132 digits, as account sign prints them");
    }
  }
}
