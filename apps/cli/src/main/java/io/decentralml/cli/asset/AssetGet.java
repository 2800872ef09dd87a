package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.crypto.KeyPair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies an asset to a file. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    description = {
      "Copy an asset to a file, which appears when every byte is checked.",
      "Interrupted and run again, it goes on where it stopped."
    })
final class AssetGet extends StoreCommand {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private DecryptionOptions decryption = new DecryptionOptions();

  @Parameters(
      index = "0",
      paramLabel = "CID",
      converter = CidArgument.class,
      description = "The asset.")
  private Cid cid = CidArgument.NONE;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file; one that is there is replaced.")
  private Path file = Path.of("");

  @Override
  Answer run() throws IOException {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          file + " cannot be a file's name",
          "name a file in a folder that exists");
    }
    try (AssetStore assets = decryption.isShared() ? decryption.open(signer()) : open(store)) {
      if (decryption.isDecrypting()) {
        copyDecrypted(assets, target, folder);
      } else {
        assets.copy(cid, target, progress(cid));
      }
    }
    Map<String, Object> facts = Json.object();
    facts.put("cid", cid.toString());
    facts.put("file", file.toString());
    facts.put("bytes", Files.size(target));
    return new Answer(facts, "");
  }

  /** The file appears when all is decrypted; what is encrypted is gathered beside it. */
  private void copyDecrypted(AssetStore assets, Path target, Path folder) throws IOException {
    KeyPair reader = signer();
    Path encrypted = folder.resolve(target.getFileName() + "." + cid + ".age");
    assets.copy(cid, encrypted, progress(cid));
    Path draft = Files.createTempFile(folder, ".decrypted-", "");
    try (InputStream stored = Files.newInputStream(encrypted);
        InputStream plain = decryption.decrypt(stored, reader)) {
      Files.copy(plain, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
      Files.delete(encrypted);
    }
  }
}
