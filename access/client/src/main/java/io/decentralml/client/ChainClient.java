package io.decentralml.client;

import io.decentralml.crypto.KeyPair;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Nonce;
import io.decentralml.scale.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A chain as a participant sees it: storage, calls, events and heads by name. Safe for use by
 * several threads; every method that asks the node may throw {@link ConnectionException} and {@link
 * RpcException}.
 */
public final class ChainClient implements AutoCloseable {
  private final RpcClient rpc;
  private final Hash256 genesis;
  private final RuntimeFacts runtime;
  private final StorageQueries storage;
  private final BlockQueries blocks;
  private final Submitter submitter;

  /**
   * The runtime that the node ran when the client connected.
   *
   * @param specName which chain's logic it is
   * @param specVersion its version; storage and calls depend on it
   * @param transactionVersion the version of the form of its transactions
   * @param metadata what it offers
   */
  public record RuntimeFacts(
      String specName, int specVersion, int transactionVersion, ChainMetadata metadata) {}

  private ChainClient(RpcClient rpc) {
    this.rpc = rpc;
    this.genesis = hash(rpc.request("chain_getBlockHash", 0));
    this.runtime = facts(rpc);
    ChainMetadata metadata = runtime.metadata();
    this.storage = new StorageQueries(rpc, metadata);
    this.blocks = new BlockQueries(rpc, metadata, storage);
    ExtrinsicSigner signer =
        new ExtrinsicSigner(metadata, runtime.specVersion(), runtime.transactionVersion(), genesis);
    this.submitter = new Submitter(rpc, blocks, signer, metadata.ss58Prefix(), this::checkRuntime);
  }

  /**
   * Connects to a node and reads what its runtime offers.
   *
   * @throws ConnectionException if nobody answers at {@code url}
   */
  public static ChainClient connect(URI url) {
    RpcClient rpc = new RpcClient(url);
    try {
      return new ChainClient(rpc);
    } catch (RuntimeException failure) {
      rpc.close();
      throw failure;
    }
  }

  private static RuntimeFacts facts(RpcClient rpc) {
    JsonNode version = rpc.request("state_getRuntimeVersion");
    Bytes metadata = Hex.bytes(rpc.request("state_getMetadata"));
    return new RuntimeFacts(
        version.path("specName").asString(),
        version.path("specVersion").asInt(),
        version.path("transactionVersion").asInt(),
        new ChainMetadata(RuntimeMetadata.fromBytes(metadata.toArray()).orThrow()));
  }

  static Hash256 hash(JsonNode text) {
    return Hash256.of(Hex.bytes(text));
  }

  /**
   * Before anything is signed: after a reconnection the node may be another, or its runtime newer.
   */
  private void checkRuntime() {
    Hash256 found = hash(rpc.request("chain_getBlockHash", 0));
    if (!found.equals(genesis)) {
      throw new ChainMismatchException(
          "the node at "
              + rpc.url()
              + " now runs another chain: its genesis is "
              + found
              + ", not "
              + genesis);
    }
    int version = rpc.request("state_getRuntimeVersion").path("specVersion").asInt();
    if (version != runtime.specVersion()) {
      throw new ChainMismatchException(
          "the chain's runtime changed from version "
              + runtime.specVersion()
              + " to "
              + version
              + "; connect again");
    }
  }

  /**
   * Refuses a chain other than the one that is meant.
   *
   * @throws ChainMismatchException if the genesis hash is another
   */
  public ChainClient requireGenesis(Hash256 expected) {
    if (!genesis.equals(expected)) {
      throw new ChainMismatchException(
          "the node at " + rpc.url() + " runs the chain " + genesis + ", not " + expected);
    }
    return this;
  }

  /** The hash of block 0, which names the chain. */
  public Hash256 genesis() {
    return genesis;
  }

  /** The runtime's versions and what it offers. */
  public RuntimeFacts runtime() {
    return runtime;
  }

  /** Plain JSON-RPC, for what has no method here. */
  public RpcClient rpc() {
    return rpc;
  }

  /** The value of a constant of the runtime. */
  public Value constant(String pallet, String name) {
    return runtime.metadata().constant(pallet, name);
  }

  /**
   * The value of a storage item at the best block; where nothing is stored the item's default, and
   * none if it has none.
   */
  public Optional<Value> storage(String pallet, String item, Object... keys) {
    return storage.get(pallet, item, values(keys), Optional.empty());
  }

  /** As {@link #storage}, at {@code block}. */
  public Optional<Value> storageAt(Hash256 block, String pallet, String item, Object... keys) {
    return storage.get(pallet, item, values(keys), Optional.of(block));
  }

  /**
   * All entries of a map at the best block whose first keys are {@code keys}, in the order of
   * storage.
   */
  public List<StorageItem> entries(String pallet, String item, Object... keys) {
    return storage.entries(pallet, item, values(keys));
  }

  private static List<Value> values(Object... keys) {
    return Stream.of(keys).map(Value::of).toList();
  }

  /**
   * What {@code account} has in the System pallet: nonce and balances.
   *
   * @throws ChainMismatchException if the chain keeps no accounts there
   */
  public Fields account(AccountId account) {
    return Fields.of(
        "System.Account",
        storage("System", "Account", account)
            .orElseThrow(() -> new ChainMismatchException("this chain keeps no accounts")));
  }

  /**
   * A call, with its arguments by name; options that are not named are none.
   *
   * @throws IllegalArgumentException if there is no such call, or an argument does not fit
   */
  public Call call(String pallet, String name, Map<String, ?> arguments) {
    return runtime.metadata().call(pallet, name, arguments);
  }

  /** The nonce that {@code account} signs next, counting what waits in the node's pool. */
  public Nonce nextNonce(AccountId account) {
    return submitter.nextNonce(account);
  }

  /**
   * What it would cost {@code signer} to send a call, in plancks; nothing is signed or sent.
   *
   * @throws RpcException if the chain has no fees
   */
  public Balance fee(Call call, KeyPair signer) {
    return submitter.fee(call, signer);
  }

  /**
   * Signs a call and sends it; returns when the node has taken it into its pool. Many may be under
   * way at once, of one account too.
   *
   * @throws SubmissionException if the node refuses it
   */
  public Submission send(Call call, KeyPair signer) {
    return submitter.send(call, signer);
  }

  /**
   * Signs a call, sends it and waits until it is in the best block.
   *
   * @throws DispatchException if it failed there
   * @throws SubmissionException if it did not get into a block
   */
  public Inclusion submit(Call call, KeyPair signer) {
    return send(call, signer).inBlock();
  }

  /** As {@link #submit}, and waits until the block is final. */
  public Inclusion submitFinal(Call call, KeyPair signer) {
    return send(call, signer).finalized();
  }

  /**
   * Signs calls, sends them in order without waiting for blocks in between, and waits until all are
   * in the best block. When one is refused or fails, those before it stay as they are, and those
   * after it may have been sent.
   *
   * @throws DispatchException if one failed there
   * @throws SubmissionException if one did not get into a block
   */
  public List<Inclusion> submitAll(List<Call> calls, KeyPair signer) {
    List<Submission> submissions = new ArrayList<>();
    for (Call each : calls) {
      submissions.add(send(each, signer));
    }
    return submissions.stream().map(Submission::inBlock).toList();
  }

  /** The number of the best block. */
  public BlockNumber bestNumber() {
    return blocks.best().number();
  }

  /** The number of the last final block. */
  public BlockNumber finalizedNumber() {
    return blocks.finalized().number();
  }

  /** The hash of block {@code number} of the best chain; none if there is no such block yet. */
  public Optional<Hash256> blockHash(BlockNumber number) {
    return blocks.hash(number);
  }

  /** Everything that happened in {@code block}, in order. */
  public List<ChainEvent> events(Hash256 block) {
    return blocks.events(block);
  }

  /** Tells the number of each new best block; {@code listener} must not wait for another one. */
  public RpcClient.Subscription onBestHeads(Consumer<BlockNumber> listener) {
    return rpc.subscribe(
        "chain_subscribeNewHeads",
        "chain_unsubscribeNewHeads",
        header -> listener.accept(number(header)));
  }

  /** Tells the number of each final block; {@code listener} must not wait for another one. */
  public RpcClient.Subscription onFinalizedHeads(Consumer<BlockNumber> listener) {
    return rpc.subscribe(
        "chain_subscribeFinalizedHeads",
        "chain_unsubscribeFinalizedHeads",
        header -> listener.accept(number(header)));
  }

  static BlockNumber number(JsonNode header) {
    String number = header.path("number").asString();
    return BlockNumber.of(Integer.parseUnsignedInt(number, 2, number.length(), 16));
  }

  /** Ends all subscriptions and the connection. */
  @Override
  public void close() {
    rpc.close();
  }
}
