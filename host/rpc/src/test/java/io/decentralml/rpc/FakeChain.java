package io.decentralml.rpc;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.Justification;
import io.decentralml.node.StateDiscardedException;
import io.decentralml.node.StateView;
import io.decentralml.primitives.ApiVersion;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Three blocks to begin with, 0 final; the best is 2. Key 0x0a holds 0x01 and then 0x02. */
final class FakeChain implements ChainQueries {
  private final List<TreeMap<Bytes, Bytes>> states = new ArrayList<>();
  private Optional<Hash256> discarded = Optional.empty();

  FakeChain() {
    append(0, values("0a", "01"));
    append(1, values("0a", "02", "0a0b", "0304"));
    append(2, values("0c", "05"));
  }

  /** Keys and values by turns, in hexadecimal. */
  static SortedMap<Bytes, Bytes> values(String... keysAndValues) {
    TreeMap<Bytes, Bytes> values = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(bytes(keysAndValues[i]), bytes(keysAndValues[i + 1]));
    }
    return values;
  }

  static Bytes bytes(String hex) {
    return HexText.decode(hex).orElseThrow();
  }

  synchronized void append(int number, SortedMap<Bytes, Bytes> changes) {
    TreeMap<Bytes, Bytes> state =
        states.isEmpty() ? new TreeMap<>() : new TreeMap<>(states.getLast());
    state.putAll(changes);
    if (number != states.size()) {
      throw new IllegalArgumentException("the next block is " + states.size());
    }
    states.add(state);
  }

  @Override
  public Hash256 genesisHash() {
    return FakeNode.hash(0);
  }

  @Override
  public synchronized BlockReference best() {
    return new BlockReference(FakeNode.hash(states.size() - 1), states.size() - 1);
  }

  @Override
  public BlockReference finalized() {
    return new BlockReference(FakeNode.hash(0), 0);
  }

  @Override
  public Optional<Header> header(Hash256 block) {
    return number(block).map(FakeNode::header);
  }

  @Override
  public Optional<Block> block(Hash256 block) {
    return header(block).map(header -> new Block(header, List.of(bytes("0x080401"))));
  }

  @Override
  public List<Justification> justifications(Hash256 block) {
    return block.equals(FakeNode.hash(1))
        ? List.of(new Justification(Bytes.utf8("FRNK"), bytes("0x00ff")))
        : List.of();
  }

  @Override
  public synchronized Optional<Hash256> hashAt(long number) {
    return number < states.size() ? Optional.of(FakeNode.hash((int) number)) : Optional.empty();
  }

  @Override
  public synchronized Optional<StateView> state(Hash256 block) {
    requireState(block);
    return number(block).map(number -> new FakeState(states.get(number)));
  }

  /** From now on the state of {@code block} is gone. */
  synchronized void discard(Hash256 block) {
    discarded = Optional.of(block);
  }

  private synchronized void requireState(Hash256 block) {
    if (discarded.equals(Optional.of(block))) {
      throw new StateDiscardedException(block);
    }
  }

  @Override
  public CallResult call(Hash256 block, String entryPoint, Bytes arguments) {
    requireState(block);
    if (number(block).isEmpty()) {
      return new CallResult.UnknownBlock(block);
    }
    return switch (entryPoint) {
      case "Metadata_metadata" -> new CallResult.Answer(bytes("0x186d6574610e00"));
      case "Echo_echo" -> new CallResult.Answer(arguments);
      case "BlockBuilder_apply_extrinsic" -> new CallResult.Answer(bytes("0x0000"));
      case "TransactionPaymentApi_query_info" -> new CallResult.Answer(dispatchInfo(arguments));
      case "TransactionPaymentApi_query_fee_details" -> new CallResult.Answer(feeDetails());
      case "Broken_bug" -> throw new IllegalStateException("a bug");
      default -> new CallResult.Trapped("no entry point " + entryPoint);
    };
  }

  private static Bytes dispatchInfo(Bytes arguments) {
    ScaleWriter out = new ScaleWriter();
    out.compactU64(1_000_000);
    out.compactU64(arguments.length());
    out.u8(1);
    out.u128(new U128(1, 5));
    return Bytes.wrap(out.toBytes());
  }

  private static Bytes feeDetails() {
    ScaleWriter out = new ScaleWriter();
    out.bool(true);
    out.u128(U128.of(0));
    out.u128(U128.of(255));
    out.u128(new U128(1, 2));
    out.u128(U128.of(7));
    return Bytes.wrap(out.toBytes());
  }

  @Override
  public Optional<RuntimeVersion> runtimeVersion(Hash256 block) {
    return number(block)
        .map(number ->
            new RuntimeVersion(
                "decentralml",
                "decentralml-java",
                1,
                100 + number,
                1,
                new ApiVersions(List.of(new ApiVersion(bytes("df6acb689907609b"), 5))),
                1,
                (byte) 1));
  }

  private synchronized Optional<Integer> number(Hash256 block) {
    int first = block.bytes().at(0);
    return first < states.size() && block.equals(FakeNode.hash(first))
        ? Optional.of(first)
        : Optional.empty();
  }
}
