package io.decentralml.cli.node;

import io.decentralml.node.service.NodeFolders;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a node keeps its chain. */
final class BasePathOptions {
  @Option(
      names = "--base-path",
      paramLabel = "DIR",
      description = "Keep the chain in DIR/chains/dev/{db,keystore,network}.")
  private @Nullable Path basePath;

  Optional<Path> folder() {
    return Optional.ofNullable(basePath);
  }

  /** The folders of the development chain, if it is kept. */
  Optional<NodeFolders> folders() {
    return folder().map(base -> NodeFolders.of(base, "dev"));
  }
}
