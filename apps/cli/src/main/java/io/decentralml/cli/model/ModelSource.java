package io.decentralml.cli.model;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.assets.FolderAssetStore;
import io.decentralml.cli.console.CommandException;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.PackageException;
import io.decentralml.participant.ModelDocuments;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where models are read from and written to. */
public final class ModelSource {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The asset store where models lie under their CIDs.")
  private @Nullable Path store;

  /** Whether a store was named. */
  boolean hasStore() {
    return store != null;
  }

  /** The store. */
  AssetStore open() throws IOException {
    Path folder = store;
    if (folder == null) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "an asset's name needs the store where it lies",
          "add --store DIR");
    }
    return FolderAssetStore.open(folder);
  }

  /** The model that a person names: a package's file or folder, or an asset of the store. */
  ModelPackage model(String name) throws IOException, RefusalException {
    if (isCid(name)) {
      return new ModelDocuments(open()).model(name);
    }
    return fromDisk(Path.of(name), Manifest.Origin.unknown());
  }

  /** The package in a file or folder. */
  public static ModelPackage fromDisk(Path path, Manifest.Origin origin)
      throws IOException, RefusalException {
    try {
      if (Files.isDirectory(path)) {
        return ModelPackage.fromFolder(path, origin);
      }
      if (!Files.isRegularFile(path)) {
        throw new CommandException(
            CommandException.Kind.NOT_FOUND,
            path + " is neither a file nor a folder nor an asset's name",
            "name a package's file or folder, or a CID together with --store");
      }
      if (Files.size(path) > ModelPackage.MAX_BYTES) {
        throw new RefusalException(path + " is larger than a model package may be");
      }
      return ModelPackage.fromBytes(Files.readAllBytes(path));
    } catch (PackageException refused) {
      throw new RefusalException(
          "%s is no model that may be used (%s): %s"
              .formatted(path, refused.fault(), refused.getMessage()));
    }
  }

  private static boolean isCid(String name) {
    try {
      var _ = Cid.parse(name);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
