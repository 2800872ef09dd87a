package io.decentralml.cli.task;

import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.PublishedKeys;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.SharedAccess;
import io.decentralml.participant.TaskMarket;
import io.decentralml.scale.Bytes;
import io.decentralml.secrets.SealingKey;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Calls {@code share_credentials}. */
@Command(
    name = "share-credentials",
    mixinStandardHelpOptions = true,
    description = {
      "Share a store with the worker of a place, sealed so that nobody else can read it.",
      "Share short-lived credentials: what was read once cannot be taken back."
    })
final class TaskShareCredentials extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Mixin private SharedAccessOptions document = new SharedAccessOptions();

  @Override
  protected void check() {
    document.access();
    super.check();
  }

  @Override
  protected Call call(ChainClient client) {
    MarketSubmission place =
        new TaskMarket(client, signer())
            .submission(Math.toIntExact(submission))
            .orElseThrow(() ->
                new CommandException(
                    CommandException.Kind.NOT_FOUND,
                    "there is no submission " + submission + ", or it was removed",
                    "see ./decentralml task results"));
    SealingKey worker = PublishedKeys.of(client, place.worker());
    return client.call(
        TaskCommand.PALLET,
        "share_credentials",
        Map.of("submission_id", submission, "sealed", sealed(document.access(), worker)));
  }

  private static Bytes sealed(SharedAccess access, SealingKey worker) {
    try {
      return Bytes.wrap(access.seal(worker));
    } catch (RefusalException tooLong) {
      throw new CommandException(
          CommandException.Kind.USAGE, String.valueOf(tooLong.getMessage()), "share less");
    }
  }
}
