package io.decentralml.cli.asset;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.secrets.SealingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts files into a store. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Put files into a store, and print the CID of each.")
final class AssetAdd extends StoreCommand {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private EncryptionOptions encryption = new EncryptionOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files; - is standard input.")
  private List<Path> files = List.of();

  @Override
  Answer run() throws IOException {
    List<Map<String, Object>> added = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Set<SealingKey> readers = encryption.keys();
    try (AssetStore assets = open(store)) {
      for (Path file : files) {
        Cid cid = readers.isEmpty() ? put(assets, file) : putEncrypted(assets, file, readers);
        Map<String, Object> fact = Json.object();
        fact.put("cid", cid.toString());
        fact.put("file", file.toString());
        fact.put("readers", readers.size());
        added.add(fact);
        lines.add(cid + "  " + file);
      }
    }
    return new Answer(added, String.join("\n", lines));
  }

  private Cid put(AssetStore assets, Path file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return assets.put(System.in, progress(file));
    }
    AssetContent content = LocalFile.content(file);
    return assets.put(content, progress(file.getFileName()));
  }

  /** Encrypted to a file first: every encryption differs, and a transfer may have to start over. */
  private Cid putEncrypted(AssetStore assets, Path file, Set<SealingKey> readers)
      throws IOException {
    Path encrypted = encrypt(file, readers);
    try {
      return assets.put(AssetContent.of(encrypted), progress(file));
    } finally {
      Files.delete(encrypted);
    }
  }

  private static Path encrypt(Path file, Set<SealingKey> readers) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return EncryptionOptions.encrypt(System.in, readers);
    }
    try (InputStream plain = LocalFile.content(file).open()) {
      return EncryptionOptions.encrypt(plain, readers);
    }
  }
}
