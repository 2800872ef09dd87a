package io.decentralml.node.chain;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.state.Column;
import io.decentralml.state.KeyValueStore;
import io.decentralml.state.KeyValueStore.Durability;
import io.decentralml.state.StateBackend;
import io.decentralml.state.StateChanges;
import io.decentralml.state.StatePruning;
import io.decentralml.state.StateRetention;
import io.decentralml.state.WriteBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The block database. A block, the new trie nodes and the new best block are one synced write:
 * after a crash all of it is there, or nothing.
 *
 * <table>
 *   <caption>Entries</caption>
 *   <tr><td>headers</td><td>hash → SCALE header</td></tr>
 *   <tr><td>bodies</td><td>hash → SCALE sequence of extrinsics</td></tr>
 *   <tr><td>numbers</td><td>number, 4 bytes big-endian → hash</td></tr>
 *   <tr><td>meta</td><td>{@code genesis}, {@code best}, {@code finalized} → hash</td></tr>
 * </table>
 */
public final class BlockStore {
  private static final Bytes GENESIS = Bytes.utf8("genesis");
  private static final Bytes BEST = Bytes.utf8("best");
  private static final Bytes FINALIZED = Bytes.utf8("finalized");
  private static final Bytes CODE = Bytes.utf8(":code");

  private final KeyValueStore store;
  private final StateRetention retention;
  private final Hash256 genesisHash;

  private BlockStore(KeyValueStore store, StateRetention retention, Hash256 genesisHash) {
    this.store = store;
    this.retention = retention;
    this.genesisHash = genesisHash;
  }

  /** The code in the best state of {@code store}; empty if it is empty or its chain has none. */
  public static Optional<Bytes> code(KeyValueStore store, StateBackend states) {
    return store
        .get(Column.META, BEST)
        .flatMap(best -> header(store, Hash256.of(best)))
        .flatMap(best -> states.snapshot(best.stateRoot().bytes()).get(CODE));
  }

  /**
   * The blocks in {@code store}, which has some, however its chain began.
   *
   * @param pruning as in {@link #open}
   * @throws IllegalArgumentException as {@link #open}
   */
  public static BlockStore reopen(KeyValueStore store, Optional<StatePruning> pruning) {
    Hash256 genesis = Hash256.of(store.get(Column.META, GENESIS).orElseThrow());
    return new BlockStore(store, StateRetention.of(store, pruning), genesis);
  }

  /**
   * The blocks in {@code store}; an empty store gets the genesis block.
   *
   * @param pruning which states are kept; empty for what the store was made for
   * @throws ForeignChainException if the store holds another chain; nothing was changed
   * @throws IllegalArgumentException if the store was made for another kind of pruning; nothing was
   *     changed
   */
  public static BlockStore open(
      KeyValueStore store, StateBackend states, Genesis genesis, Optional<StatePruning> pruning)
      throws ForeignChainException {
    StateChanges changes = genesis.changes(states);
    Header header = Genesis.header(changes);
    BlockReference reference = AuraHeader.reference(header);
    Optional<Bytes> stored = store.get(Column.META, GENESIS);
    if (stored.isPresent()) {
      if (!stored.get().equals(reference.hash().bytes())) {
        throw new ForeignChainException(Hash256.of(stored.get()), reference.hash());
      }
      return reopen(store, pruning);
    }
    StateRetention retention =
        StateRetention.forNew(store, pruning.orElseGet(StatePruning::standard));
    BlockStore blocks = new BlockStore(store, retention, reference.hash());
    WriteBatch batch = new WriteBatch();
    retention.stageMode(batch);
    batch.put(Column.META, GENESIS, reference.hash().bytes());
    batch.put(Column.META, FINALIZED, reference.hash().bytes());
    blocks.write(batch, reference, new Block(header, List.of()), changes, 0);
    return blocks;
  }

  /**
   * Stores {@code block} and what it did to the state, as the best block.
   *
   * @param finalized the number of the last final block
   */
  void append(BlockReference reference, Block block, StateChanges changes, long finalized) {
    write(new WriteBatch(), reference, block, changes, finalized);
  }

  private void write(
      WriteBatch batch,
      BlockReference reference,
      Block block,
      StateChanges changes,
      long finalized) {
    Bytes hash = reference.hash().bytes();
    retention.stage(reference.number(), changes, finalized, batch);
    batch.put(Column.HEADERS, hash, Bytes.wrap(HeaderCodec.CODEC.toBytes(block.header())));
    batch.put(Column.BODIES, hash, Bytes.wrap(encodeBody(block.extrinsics())));
    batch.put(Column.NUMBERS, numberKey(reference.number()), hash);
    batch.put(Column.META, BEST, hash);
    store.write(batch, Durability.POWER);
  }

  /** Remembers that {@code block} is final; a crash may forget it. */
  void finalized(BlockReference block) {
    WriteBatch batch = new WriteBatch();
    batch.put(Column.META, FINALIZED, block.hash().bytes());
    store.write(batch, Durability.PROCESS);
  }

  /** Whether the state of the block {@code number} was let go. */
  boolean isStateDiscarded(long number) {
    return retention.isDiscarded(number);
  }

  /** The ends of the stored chain. */
  Tip tip() {
    Header best = stored(BEST);
    Header finalized = stored(FINALIZED);
    return new Tip(AuraHeader.reference(best), best, AuraHeader.reference(finalized), finalized);
  }

  private Header stored(Bytes end) {
    return store
        .get(Column.META, end)
        .flatMap(hash -> header(Hash256.of(hash)))
        .orElseThrow(() -> new AssertionError("the first write stores both ends of the chain"));
  }

  Hash256 genesisHash() {
    return genesisHash;
  }

  Optional<Header> header(Hash256 block) {
    return header(store, block);
  }

  private static Optional<Header> header(KeyValueStore store, Hash256 block) {
    return store
        .get(Column.HEADERS, block.bytes())
        .map(bytes -> HeaderCodec.CODEC.fromBytes(bytes.toArray()).orThrow());
  }

  Optional<List<Bytes>> body(Hash256 block) {
    return store.get(Column.BODIES, block.bytes()).map(bytes -> decodeBody(bytes.toArray()));
  }

  Optional<Hash256> hashAt(long number) {
    return store.get(Column.NUMBERS, numberKey(number)).map(Hash256::of);
  }

  private static Bytes numberKey(long number) {
    return Bytes.wrap(
        new byte[] {
          (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
        });
  }

  /** A count, then the extrinsics, each of which has its length in front already. */
  static byte[] encodeBody(List<Bytes> extrinsics) {
    ScaleWriter out = new ScaleWriter();
    out.compactU32(extrinsics.size());
    extrinsics.forEach(out::raw);
    return out.toBytes();
  }

  /**
   * Reads a SCALE sequence of extrinsics.
   *
   * @throws ScaleException if the bytes are something else
   */
  public static List<Bytes> decodeBody(byte[] bytes) {
    ScaleReader in = new ScaleReader(bytes);
    List<Bytes> extrinsics = new ArrayList<>();
    for (int left = in.length(1); left > 0; left--) {
      int start = in.position();
      in.lengthPrefixedBytes();
      if (in.failed()) {
        break;
      }
      extrinsics.add(Bytes.wrap(Arrays.copyOfRange(bytes, start, in.position())));
    }
    if (in.failed() || in.remaining() > 0) {
      throw new ScaleException(in.position(), "a sequence of extrinsics");
    }
    return extrinsics;
  }
}
