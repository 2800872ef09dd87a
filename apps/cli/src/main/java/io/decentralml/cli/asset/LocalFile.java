package io.decentralml.cli.asset;

import io.decentralml.assets.AssetContent;
import io.decentralml.cli.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the person's. */
final class LocalFile {
  private LocalFile() {}

  /** Its bytes as an asset's content. */
  static AssetContent content(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "there is no file " + file + " that can be read",
          "check the name and its permissions");
    }
    if (Files.isDirectory(file)) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          file + " is a folder, and an asset is one file",
          "name its files, or pack it first: tar -cf " + file.getFileName() + ".tar " + file);
    }
    return AssetContent.of(file);
  }
}
