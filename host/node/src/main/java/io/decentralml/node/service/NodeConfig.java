package io.decentralml.node.service;

import io.decentralml.node.Node.Implementation;
import io.decentralml.node.authoring.BlockBudget;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.pool.PoolLimits;
import io.decentralml.state.StatePruning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one node runs.
 *
 * @param implementation what the software calls itself
 * @param storage where blocks, state and keys are kept
 * @param nativeLibraries a folder, shared by all nodes of a user, into which native code is
 *     unpacked once
 * @param secrets of authorities, such as {@code //Alice}, that the keystore gets at each start
 * @param sealing when blocks are made
 * @param finality the time from a block's import until it is final
 * @param budget how much goes into one block
 * @param pool how much the pool holds
 * @param statePruning which states are kept; empty for what the database was made for, and 256
 *     blocks for a new one
 */
public record NodeConfig(
    Implementation implementation,
    Storage storage,
    Path nativeLibraries,
    List<String> secrets,
    SealingMode sealing,
    Duration finality,
    BlockBudget budget,
    PoolLimits pool,
    Optional<StatePruning> statePruning) {
  /** Copies the list. */
  public NodeConfig {
    secrets = List.copyOf(secrets);
  }

  /** Where a node keeps what it has. */
  public sealed interface Storage {
    /** In a folder that is removed when the node stops. */
    record Temporary() implements Storage {}

    /** Under {@code base}, as {@link NodeFolders} lays it out. */
    record Folder(Path base) implements Storage {}
  }

  /** A development node of Alice's that keeps nothing. */
  public static NodeConfig development(Implementation implementation, Path nativeLibraries) {
    return new NodeConfig(
        implementation,
        new Storage.Temporary(),
        nativeLibraries,
        List.of("//Alice"),
        SealingMode.standard(),
        Duration.ofMillis(500),
        BlockBudget.standard(),
        PoolLimits.standard(),
        Optional.empty());
  }

  /** This with another storage. */
  public NodeConfig withStorage(Storage other) {
    return new NodeConfig(
        implementation,
        other,
        nativeLibraries,
        secrets,
        sealing,
        finality,
        budget,
        pool,
        statePruning);
  }

  /** This with another rhythm of blocks. */
  public NodeConfig withSealing(SealingMode other) {
    return new NodeConfig(
        implementation,
        storage,
        nativeLibraries,
        secrets,
        other,
        finality,
        budget,
        pool,
        statePruning);
  }

  /** This with the keys of other authorities. */
  public NodeConfig withSecrets(List<String> other) {
    return new NodeConfig(
        implementation,
        storage,
        nativeLibraries,
        other,
        sealing,
        finality,
        budget,
        pool,
        statePruning);
  }

  /** This with other limits of the pool. */
  public NodeConfig withPool(PoolLimits other) {
    return new NodeConfig(
        implementation,
        storage,
        nativeLibraries,
        secrets,
        sealing,
        finality,
        budget,
        other,
        statePruning);
  }

  /** This with another choice of the states that are kept. */
  public NodeConfig withStatePruning(StatePruning other) {
    return new NodeConfig(
        implementation,
        storage,
        nativeLibraries,
        secrets,
        sealing,
        finality,
        budget,
        pool,
        Optional.of(other));
  }
}
