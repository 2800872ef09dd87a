package io.decentralml.cli.task;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.SharedStore;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.cli.console.Table;
import io.decentralml.client.ChainClient;
import io.decentralml.participant.SharedAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens what a creator shared. */
@Command(
    name = "credentials",
    mixinStandardHelpOptions = true,
    description = {
      "Open what the creator shared with you for a place: the store, and the names of its",
      "credentials. Commands with --shared use them by themselves."
    })
final class TaskCredentials extends ChainCommand {
  private static final String HIDDEN = "(not shown)";

  @Mixin private SignerOptions signer = new SignerOptions();

  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "Your submission's number.")
  private Long submission = 0L;

  @Option(names = "--reveal", description = "Show the secrets too, for use with other programs.")
  private boolean reveal;

  @Override
  protected void check() {
    signer.keyPair();
  }

  @Override
  protected Answer run(ChainClient client) {
    SharedAccess access = SharedStore.access(client, signer.keyPair(), submission);
    Table table = new Table().row("store", access.store());
    Map<String, Object> credentials = Json.object();
    new TreeMap<>(access.credentials())
        .forEach((name, value) -> {
          String shown = reveal ? value : HIDDEN;
          credentials.put(name, shown);
          table.row(name, shown);
        });
    List<String> contentKeys =
        access.contentKeys().stream().map(each -> reveal ? each : HIDDEN).toList();
    contentKeys.forEach(each -> table.row("content key", each));
    Map<String, Object> data = Json.object();
    data.put("submission_id", submission);
    data.put("store", access.store());
    data.put("credentials", credentials);
    data.put("content_keys", contentKeys);
    return new Answer(data, table.toString());
  }
}
