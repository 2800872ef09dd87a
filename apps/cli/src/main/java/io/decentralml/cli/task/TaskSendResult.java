package io.decentralml.cli.task;

import io.decentralml.cli.console.CaseArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Texts;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls {@code send_task_result}. */
@Command(
    name = "send-result",
    mixinStandardHelpOptions = true,
    description = "Deliver the result of a taken place: a text, or where it lies.")
final class TaskSendResult extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number, as assign told it.")
  private Long submission = 0L;

  @Option(
      names = "--result",
      paramLabel = "TEXT",
      description = "The result itself, if it is short (at most 2048 bytes).")
  private @Nullable String result;

  @Option(names = "--path", paramLabel = "PATH", description = "Where it lies, such as a CID.")
  private @Nullable String path;

  @Option(
      names = "--storage",
      paramLabel = "STORE",
      converter = CaseArgument.Storage.class,
      description = "In which kind of store: IPFS (default), Crust, S3, GCP or Azure.")
  private @Nullable String storage;

  @Option(
      names = "--credentials",
      paramLabel = "TEXT",
      description = "How to read it there; everybody can see it. Development chains only.")
  private @Nullable String credentials;

  @Override
  protected void check() {
    super.check();
    if (result == null && path == null) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "there is no result to deliver",
          "give --result TEXT, or --path PATH");
    }
  }

  @Override
  protected Call call(ChainClient client) {
    Map<String, Object> arguments = Json.object();
    arguments.put("submission_id", submission);
    Texts.put(arguments, "result", result);
    Texts.put(arguments, "result_path", path);
    String store = storage;
    if (store != null || path != null) {
      arguments.put("result_storage_type", store == null ? "IPFS" : store);
    }
    Texts.put(arguments, "result_storage_credentials", credentials);
    return client.call(TaskCommand.PALLET, "send_task_result", arguments);
  }
}
