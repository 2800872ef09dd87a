package io.decentralml.rpc;

import io.decentralml.node.ChainEvent;
import io.decentralml.node.ChainEvent.BestChanged;
import io.decentralml.node.ChainEvent.BlockImported;
import io.decentralml.node.ChainEvent.Finalized;
import io.decentralml.node.ChainEvent.RuntimeChanged;
import io.decentralml.node.ChainEvent.Started;
import io.decentralml.node.ChainEvents;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.Subscription;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Subscriptions to what happens to blocks. Each starts with the present state of affairs and then
 * tells every change, in order and without a gap, away from the node's own threads.
 */
final class ChainFeeds {
  private final ChainQueries chain;
  private final ChainEvents events;

  ChainFeeds(ChainQueries chain, ChainEvents events) {
    this.chain = chain;
    this.events = events;
  }

  /** Headers of blocks that become the best. */
  Subscription newHeads(Parameters parameters, Sink sink) {
    return feed(
        sink,
        event ->
            switch (event) {
              case Started started -> Optional.of(Shapes.header(started.bestHeader()));
              case BestChanged changed -> Optional.of(Shapes.header(changed.header()));
              case BlockImported _, Finalized _, RuntimeChanged _ -> Optional.empty();
            });
  }

  /** Headers of blocks of every branch. */
  Subscription allHeads(Parameters parameters, Sink sink) {
    return feed(
        sink,
        event ->
            switch (event) {
              case Started started -> Optional.of(Shapes.header(started.bestHeader()));
              case BlockImported imported -> Optional.of(Shapes.header(imported.header()));
              case BestChanged _, Finalized _, RuntimeChanged _ -> Optional.empty();
            });
  }

  /** Headers of blocks that become final, each number once. */
  Subscription finalizedHeads(Parameters parameters, Sink sink) {
    return feed(
        sink,
        event ->
            switch (event) {
              case Started started -> Optional.of(Shapes.header(started.finalizedHeader()));
              case Finalized finalized -> Optional.of(Shapes.header(finalized.header()));
              case BlockImported _, BestChanged _, RuntimeChanged _ -> Optional.empty();
            });
  }

  /** The version of the best block's runtime. */
  Subscription runtimeVersion(Parameters parameters, Sink sink) {
    return feed(
        sink,
        event ->
            switch (event) {
              case Started started ->
                  chain.runtimeVersion(started.best().hash()).map(Shapes::runtimeVersion);
              case RuntimeChanged changed -> Optional.of(Shapes.runtimeVersion(changed.version()));
              case BlockImported _, BestChanged _, Finalized _ -> Optional.empty();
            });
  }

  private Subscription feed(
      Sink sink, Function<ChainEvent, Optional<? extends JsonNode>> notification) {
    SerialTasks tasks = new SerialTasks();
    return events.subscribe(
        event -> tasks.execute(() -> notification.apply(event).ifPresent(sink::send)));
  }
}
