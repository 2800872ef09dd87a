package io.decentralml.node;

import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import java.util.List;

/** Something that happened to the chain. */
public sealed interface ChainEvent {
  /**
   * The chain as it is when a subscription begins.
   *
   * @param best the newest block
   * @param bestHeader its header
   * @param finalized the newest block that cannot be undone
   * @param finalizedHeader its header
   */
  record Started(
      BlockReference best, Header bestHeader, BlockReference finalized, Header finalizedHeader)
      implements ChainEvent {}

  /** A block was imported, on whatever branch. */
  record BlockImported(BlockReference block, Header header) implements ChainEvent {}

  /**
   * A block became the best one; its {@link BlockImported} came before.
   *
   * @param changedKeys the storage keys that the block wrote or removed, in lexicographic order
   */
  record BestChanged(BlockReference block, Header header, List<Bytes> changedKeys)
      implements ChainEvent {
    /** Copies the list. */
    public BestChanged {
      changedKeys = List.copyOf(changedKeys);
    }
  }

  /** A block became final; there is one event for every number. */
  record Finalized(BlockReference block, Header header) implements ChainEvent {}

  /** The best block brought another runtime. */
  record RuntimeChanged(BlockReference block, RuntimeVersion version) implements ChainEvent {}
}
