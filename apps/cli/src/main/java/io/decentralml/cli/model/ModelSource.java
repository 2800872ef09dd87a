package io.decentralml.cli.model;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.PackageException;
import io.decentralml.participant.ModelDocuments;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** Where models are read from and written to. */
public final class ModelSource {
  @Mixin private StoreOptions store = new StoreOptions();

  /** The store, which the caller closes. */
  AssetStore open() throws IOException {
    return store.open();
  }

  /** The model that a person names: a package's file or folder, or an asset of the store. */
  ModelPackage model(String name) throws IOException, RefusalException {
    if (!isCid(name)) {
      return fromDisk(Path.of(name), Manifest.Origin.unknown());
    }
    try (AssetStore assets = open()) {
      return new ModelDocuments(assets).model(name);
    }
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
            "name a package's file or folder, or a CID");
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
