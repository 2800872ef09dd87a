package io.decentralml.rpc;

import io.decentralml.node.BlockReference;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.ChainEvent.BestChanged;
import io.decentralml.node.ChainEvent.BlockImported;
import io.decentralml.node.ChainEvent.Finalized;
import io.decentralml.node.ChainEvent.RuntimeChanged;
import io.decentralml.node.ChainEvent.Started;
import io.decentralml.node.Node;
import io.decentralml.node.Subscription;
import io.decentralml.rpc.MethodTable.Safety;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Subscriptions to storage: first the values of all keys asked for, also of those that have none,
 * then those that a new best block wrote or removed. Without keys it is about everything, and
 * unsafe.
 */
final class StorageFeed {
  private final Node node;
  private final Safety allowed;

  StorageFeed(Node node, Safety allowed) {
    this.node = node;
    this.allowed = allowed;
  }

  /** {@code ([key]?)}. */
  Subscription open(Parameters parameters, Sink sink) throws RpcException {
    boolean everything = !parameters.has(0);
    if (everything && allowed == Safety.SAFE) {
      throw new RpcException(RpcError.UNSAFE_METHOD);
    }
    List<Bytes> keys = everything ? List.of() : parameters.listOfBytes(0);
    Set<Bytes> wanted = new LinkedHashSet<>(keys);
    SerialTasks tasks = new SerialTasks();
    return node.events()
        .subscribe(event -> tasks.execute(() -> tell(event, wanted, everything, sink)));
  }

  private void tell(ChainEvent event, Set<Bytes> wanted, boolean everything, Sink sink) {
    switch (event) {
      case Started started -> send(started.best(), wanted, sink);
      case BestChanged changed -> {
        List<Bytes> changes =
            everything
                ? changed.changedKeys()
                : changed.changedKeys().stream().filter(wanted::contains).toList();
        if (!changes.isEmpty()) {
          send(changed.block(), changes, sink);
        }
      }
      case BlockImported _, Finalized _, RuntimeChanged _ -> {}
    }
  }

  private void send(BlockReference block, Collection<Bytes> keys, Sink sink) {
    node.chain()
        .state(block.hash())
        .ifPresent(state -> sink.send(StorageChanges.of(block.hash(), state, keys)));
  }
}
