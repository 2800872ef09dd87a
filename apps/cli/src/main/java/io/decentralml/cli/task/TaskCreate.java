package io.decentralml.cli.task;

import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.CaseArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Texts;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.primitives.Balance;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calls {@code create_task}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Offer work. The pay of all places is put on hold until they are settled.",
    sortOptions = false)
final class TaskCreate extends TaskSigningCommand {
  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      converter = CaseArgument.Type.class,
      description = "DataAnnotators, ModelContributor or ModelEngineer.")
  private String type = "";

  @Option(
      names = "--pay",
      required = true,
      paramLabel = "AMOUNT",
      converter = Amount.class,
      description = "The pay of each place, such as '1.5 DML'.")
  private Balance pay = Balance.ZERO;

  @Option(
      names = "--places",
      paramLabel = "COUNT",
      defaultValue = "1",
      converter = IndexArgument.class,
      description = "How many may take the task (default: ${DEFAULT-VALUE}).")
  private Long places = 1L;

  @Option(
      names = "--expires-in",
      paramLabel = "BLOCKS",
      defaultValue = "1000",
      converter = IndexArgument.class,
      description = "For how many blocks places may be taken (default: ${DEFAULT-VALUE}).")
  private Long expiresIn = 1000L;

  @Option(
      names = "--expiration-block",
      paramLabel = "NUMBER",
      converter = IndexArgument.class,
      description = "From which block on no places may be taken, instead of --expires-in.")
  private @Nullable Long expirationBlock;

  @Option(
      names = "--validation",
      paramLabel = "STRATEGY",
      defaultValue = "ManualAccept",
      converter = CaseArgument.Validation.class,
      description = "AutoAccept, ManualAccept or CustomAccept (default: ${DEFAULT-VALUE}).")
  private String validation = "ManualAccept";

  @Option(names = "--question", paramLabel = "TEXT", description = "What the workers shall do.")
  private @Nullable String question;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "The contributor's plan or script, or the engineer's model, such as a CID.")
  private @Nullable String path;

  @Option(
      names = "--storage",
      paramLabel = "STORE",
      converter = CaseArgument.Storage.class,
      description = "Where path or files lie: IPFS (default), Crust, S3, GCP or Azure.")
  private @Nullable String storage;

  @Option(
      names = "--credentials",
      paramLabel = "TEXT",
      description = "How to read them there; everybody can see it. Development chains only.")
  private @Nullable String credentials;

  @Mixin private AnnotationOptions annotation = new AnnotationOptions();

  @Override
  protected Call call(ChainClient client) {
    Map<String, Object> arguments = Json.object();
    arguments.put("task_type", type);
    Texts.put(arguments, "question", question);
    arguments.put("pays_amount", pay);
    Long block = expirationBlock;
    arguments.put(
        "expiration_block", block == null ? client.bestNumber().toLong() + expiresIn : block);
    arguments.put("max_assignments", places);
    arguments.put("validation_strategy", validation);
    switch (type) {
      case "ModelContributor" ->
          putAsset(arguments, "model_contributor_script_path", "model_contributor_script_storage");
      case "ModelEngineer" -> putAsset(arguments, "model_engineer_path", "model_engineer_storage");
      default -> {
        annotation.put(arguments);
        putStorage(arguments, "annotation_files_storage", annotation.haveFiles());
      }
    }
    return client.call(TaskCommand.PALLET, "create_task", arguments);
  }

  private void putAsset(Map<String, Object> arguments, String pathName, String storageName) {
    Texts.put(arguments, pathName, path);
    putStorage(arguments, storageName, path != null);
  }

  private void putStorage(Map<String, Object> arguments, String name, boolean hasAssets) {
    String store = storage;
    if (store != null || hasAssets) {
      arguments.put(name + "_type", store == null ? "IPFS" : store);
    }
    Texts.put(arguments, name + "_credentials", credentials);
  }

  @Override
  protected void check() {
    super.check();
    if (path != null && type.equals("DataAnnotators")) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "annotators get files, not a path",
          "give --media FILES, or --file for each file that is in a store");
    }
    if (path == null && type.equals("ModelEngineer")) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "an engineer needs a model",
          "give --path CID, which ./decentralml model pack prints");
    }
    annotation.check();
    if (annotation.areUsed() && !type.equals("DataAnnotators")) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "only annotators get files and labels",
          "give --path, or another --type");
    }
  }
}
