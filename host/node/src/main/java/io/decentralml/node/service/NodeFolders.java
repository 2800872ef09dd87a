package io.decentralml.node.service;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps what outlives it.
 *
 * <pre>
 * BASE/chains/ID/db        blocks and state
 * BASE/chains/ID/keystore  session keys, one file each
 * BASE/chains/ID/network   the node's own key
 * </pre>
 *
 * @param chain the folder of one chain
 */
public record NodeFolders(Path chain) {
  /** The folders of the chain {@code id} under {@code base}. */
  public static NodeFolders of(Path base, String id) {
    return new NodeFolders(base.resolve("chains").resolve(id));
  }

  /** Blocks and state. */
  public Path database() {
    return chain.resolve("db");
  }

  /** Session keys. */
  public Path keystore() {
    return chain.resolve("keystore");
  }

  /** The node's own key. */
  public Path network() {
    return chain.resolve("network");
  }

  /** Makes the folders that are missing. */
  void create() throws IOException {
    Files.createDirectories(database());
    Files.createDirectories(keystore());
    Files.createDirectories(network());
  }

  /**
   * Removes blocks and state and leaves the keys. If it fails some files may be gone already.
   *
   * @return whether there was anything to remove
   */
  public boolean purge() throws IOException {
    if (!Files.exists(database())) {
      return false;
    }
    delete(database());
    return true;
  }

  /** Removes {@code folder} and all that is in it. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
