package io.decentralml.node.chain;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.CallResult;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.Justification;
import io.decentralml.node.NodeEvents;
import io.decentralml.node.StateDiscardedException;
import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The chain of one node: one branch, from genesis to the best block. One thread calls the methods
 * that change it; the questions of {@link ChainQueries} may come from any.
 */
public final class Chain implements ChainQueries {
  private static final Bytes CODE = Bytes.utf8(":code");

  private final BlockStore blocks;
  private final StateAccess states;
  private final BlockImport imports;
  private final ConsensusQueries consensus;
  private final Duration slotDuration;
  private final RuntimeVersion version;
  private final ChainBroadcast broadcast;
  private final List<ChainFollower> followers = new ArrayList<>();
  private volatile Tip tip;

  /**
   * The chain that {@code blocks} holds.
   *
   * @throws IllegalStateException if the runtime has no Aura
   */
  public Chain(BlockStore blocks, StateAccess states, InstantSource clock, Executor events) {
    this.blocks = blocks;
    this.states = states;
    this.tip = blocks.tip();
    this.version = RuntimeVersionCodec.CODEC.fromBytes(states.runtimeVersion().toArray()).orThrow();
    this.consensus = new ConsensusQueries(this);
    this.slotDuration = consensus.slotDuration(tip.best().hash());
    this.imports = new BlockImport(states, consensus, slotDuration, clock);
    this.broadcast = new ChainBroadcast(tip.asEvent(), events);
  }

  /** Who hears of blocks first; called before the first change. */
  public void follow(ChainFollower follower) {
    followers.add(follower);
  }

  /** What happens to blocks. */
  public ChainBroadcast events() {
    return broadcast;
  }

  /** What the runtime says of consensus. */
  public ConsensusQueries consensus() {
    return consensus;
  }

  /** How long a slot lasts. */
  public Duration slotDuration() {
    return slotDuration;
  }

  /** The header of the best block. */
  public Header bestHeader() {
    return tip.bestHeader();
  }

  /** Checks a block and makes it the best one; on the thread that changes the chain. */
  public ImportResult importBlock(Block block) {
    Tip before = tip;
    BlockReference reference = AuraHeader.reference(block.header());
    Hash256 parent = block.header().parentHash();
    if (blocks.header(reference.hash()).isPresent()) {
      return new ImportResult.AlreadyKnown(reference.hash());
    }
    if (!parent.equals(before.best().hash())) {
      return blocks.header(parent).isPresent()
          ? new ImportResult.NotOnBestBlock(parent)
          : new ImportResult.UnknownParent(parent);
    }
    return switch (imports.check(block, before.best(), before.bestHeader())) {
      case BlockImport.Checked.Wrong(var reason) -> reason;
      case BlockImport.Checked.Right(var changes) -> {
        blocks.append(reference, block, changes, before.finalized().number());
        tip = before.withBest(reference, block.header());
        followers.forEach(follower -> follower.imported(reference, block));
        broadcast.publish(
            eventsOf(reference, block.header(), List.copyOf(changes.changes().keySet())));
        yield new ImportResult.Imported(reference);
      }
    };
  }

  private List<ChainEvent> eventsOf(BlockReference block, Header header, List<Bytes> changedKeys) {
    List<ChainEvent> events = new ArrayList<>();
    events.add(new ChainEvent.BlockImported(block, header));
    events.add(new ChainEvent.BestChanged(block, header, changedKeys));
    if (changedKeys.contains(CODE)) {
      events.add(new ChainEvent.RuntimeChanged(block, version));
    }
    return events;
  }

  /**
   * Makes all blocks up to {@code number}, but no further than the best one, final; on the thread
   * that changes the chain.
   */
  public void finalizeUpTo(long number) {
    long last = Math.min(number, tip.best().number());
    for (long next = tip.finalized().number() + 1; next <= last; next++) {
      Hash256 hash = hashAt(next).orElseThrow();
      BlockReference block = new BlockReference(hash, next);
      Header header = header(hash).orElseThrow();
      blocks.finalized(block);
      tip = tip.withFinalized(block, header);
      followers.forEach(follower -> follower.finalized(block));
      broadcast.publish(List.of(new ChainEvent.Finalized(block, header)));
      NodeEvents.finalized(block);
    }
  }

  @Override
  public Hash256 genesisHash() {
    return blocks.genesisHash();
  }

  @Override
  public BlockReference best() {
    return tip.best();
  }

  @Override
  public BlockReference finalized() {
    return tip.finalized();
  }

  @Override
  public Optional<Header> header(Hash256 block) {
    Tip now = tip;
    return block.equals(now.best().hash()) ? Optional.of(now.bestHeader()) : blocks.header(block);
  }

  @Override
  public Optional<Block> block(Hash256 block) {
    return header(block).flatMap(header -> blocks.body(block).map(body -> new Block(header, body)));
  }

  @Override
  public List<Justification> justifications(Hash256 block) {
    // Only one authority decides here, so nobody asks it for proofs.
    return List.of();
  }

  @Override
  public Optional<Hash256> hashAt(long number) {
    return number < 0 || number > tip.best().number() ? Optional.empty() : blocks.hashAt(number);
  }

  @Override
  public Optional<StateView> state(Hash256 block) {
    return header(block)
        .map(header -> {
          requireState(block, header);
          return states.view(block, header.stateRoot());
        });
  }

  @Override
  public CallResult call(Hash256 block, String entryPoint, Bytes arguments) {
    Optional<Header> header = header(block);
    if (header.isEmpty()) {
      return new CallResult.UnknownBlock(block);
    }
    requireState(block, header.get());
    try {
      Execution execution = states.begin(header.get().stateRoot());
      byte[] answer = execution.call(entryPoint, arguments.toArray());
      return new CallResult.Answer(Bytes.wrap(answer));
    } catch (RuntimeTrap trap) {
      // The state may have gone while the runtime was reading it.
      requireState(block, header.get());
      return new CallResult.Trapped(RuntimeReasons.of(trap));
    }
  }

  private void requireState(Hash256 block, Header header) {
    if (blocks.isStateDiscarded(header.number().toLong())) {
      throw new StateDiscardedException(block);
    }
  }

  @Override
  public Optional<RuntimeVersion> runtimeVersion(Hash256 block) {
    return header(block).map(_ -> version);
  }
}
