package io.decentralml.rpc;

import io.decentralml.node.BlockReference;
import io.decentralml.node.BlockSealing;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.ChainEvents;
import io.decentralml.node.ChainSpec;
import io.decentralml.node.Keystore;
import io.decentralml.node.NetworkState;
import io.decentralml.node.Node;
import io.decentralml.node.Subscription;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.scale.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A node whose chain is what a test says: block {@code n} has the hash {@code nnnn…}. */
final class FakeNode implements Node, ChainEvents {
  private final List<Consumer<ChainEvent>> listeners = new CopyOnWriteArrayList<>();
  private final FakeChain chain = new FakeChain();
  private final FakePool pool = new FakePool();
  private final FakeKeystore keystore = new FakeKeystore();

  /** A hash of 32 equal bytes. */
  static Hash256 hash(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return new Hash256(Bytes.wrap(bytes));
  }

  static Header header(int number) {
    return new Header(
        hash(number - 1),
        BlockNumber.of(number),
        hash(0xa0 + number),
        hash(0xe0 + number),
        new Digest(List.of(new DigestItem.PreRuntime(Bytes.utf8("aura"), Bytes.utf8("12")))));
  }

  @Override
  public ChainSpec spec() {
    return new ChainSpec(
        "Development",
        "dev",
        ChainSpec.ChainType.DEVELOPMENT,
        new ChainSpec.Properties(42, 18, "DML"));
  }

  @Override
  public Implementation implementation() {
    return new Implementation("DecentralML Node", "0.1.0");
  }

  @Override
  public FakeChain chain() {
    return chain;
  }

  @Override
  public ChainEvents events() {
    return this;
  }

  @Override
  public FakePool pool() {
    return pool;
  }

  @Override
  public Keystore keystore() {
    return keystore;
  }

  @Override
  public NetworkState network() {
    return new NetworkState(
        List.of(new NetworkState.Peer("peer", "FULL", new BlockReference(hash(9), 9))),
        NetworkState.Activity.IDLE,
        NetworkState.Expectation.NO_PEERS,
        "12D3KooWself",
        List.of("/ip4/127.0.0.1/tcp/30333"),
        List.of("Authority"));
  }

  @Override
  public BlockSealing sealing() {
    return new FakeSealing();
  }

  @Override
  public Subscription subscribe(Consumer<ChainEvent> listener) {
    listener.accept(
        new ChainEvent.Started(
            chain.best(),
            header((int) chain.best().number()),
            chain.finalized(),
            header((int) chain.finalized().number())));
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** How many subscriptions are open. */
  int listeners() {
    return listeners.size();
  }

  /** Tells the listeners. */
  void tell(ChainEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Adds a best block that wrote {@code changes}. */
  void importBlock(int number, SortedMap<Bytes, Bytes> changes) {
    chain.append(number, changes);
    BlockReference block = new BlockReference(hash(number), number);
    tell(new ChainEvent.BlockImported(block, header(number)));
    tell(new ChainEvent.BestChanged(block, header(number), List.copyOf(changes.keySet())));
  }

  /** Makes a block final. */
  void finalizeBlock(int number) {
    tell(new ChainEvent.Finalized(new BlockReference(hash(number), number), header(number)));
  }
}
