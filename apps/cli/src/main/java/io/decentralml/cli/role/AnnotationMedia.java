package io.decentralml.cli.role;

import io.decentralml.annotation.AnnotationTask;
import io.decentralml.annotation.Media;
import io.decentralml.annotation.MediaFacts;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A task's media on this machine.
 *
 * @param files where each is
 * @param facts what is known of each
 */
record AnnotationMedia(Map<Cid, Path> files, Map<Cid, MediaFacts> facts) {
  private static final int MOST_LOOKED_AT = 256 << 20;

  /**
   * Fetches what is not there yet.
   *
   * @param listener shows a transfer, by its name
   */
  static AnnotationMedia fetch(
      AnnotationTask task,
      AssetStore assets,
      Path folder,
      Function<String, TransferListener> listener)
      throws IOException {
    Files.createDirectories(folder);
    Map<Cid, Path> there = there(folder);
    Map<Cid, Path> files = new LinkedHashMap<>();
    Map<Cid, MediaFacts> facts = new LinkedHashMap<>();
    List<Cid> media = task.media();
    for (int i = 0; i < media.size(); i++) {
      Cid asset = media.get(i);
      Optional<Path> known = Optional.ofNullable(there.get(asset));
      Path file = known.orElse(folder.resolve(asset.toString()));
      if (known.isEmpty()) {
        String name = "Medium %d of %d".formatted(i + 1, media.size());
        assets.copy(asset, file, listener.apply(name));
      }
      MediaFacts found = Media.facts(task.type(), start(file));
      facts.put(asset, found);
      files.put(asset, named(file, asset, found));
    }
    return new AnnotationMedia(files, facts);
  }

  /** Files that are named by a CID; they were checked when they were fetched. */
  private static Map<Cid, Path> there(Path folder) throws IOException {
    Map<Cid, Path> there = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        String name = each.getFileName().toString();
        if (name.length() >= Cid.TEXT_LENGTH && !name.endsWith(".part")) {
          cid(name.substring(0, Cid.TEXT_LENGTH)).ifPresent(asset -> there.put(asset, each));
        }
      }
    }
    return there;
  }

  /** None for something of the person's own. */
  private static Optional<Cid> cid(String name) {
    try {
      return Optional.of(Cid.parse(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_LOOKED_AT);
    }
  }

  /** Viewers choose by the ending. */
  private static Path named(Path file, Cid asset, MediaFacts facts) throws IOException {
    Path named = file.resolveSibling(asset + "." + facts.format());
    return named.equals(file) ? file : Files.move(file, named);
  }
}
