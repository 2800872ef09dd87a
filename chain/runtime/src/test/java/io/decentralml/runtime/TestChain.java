package io.decentralml.runtime;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A chain in memory that makes blocks through the runtime's entry points, as a node does. */
final class TestChain {
  static final Bytes AURA = Bytes.utf8("aura");
  private static final long SLOT = 6_000;

  final MemoryHost host;
  final DecentralMLRuntime runtime = new DecentralMLRuntime();
  private final List<OpaqueExtrinsic> body = new ArrayList<>();
  private Hash256 genesisHash = Hash256.ZERO;
  private Hash256 parent = Hash256.ZERO;
  private int number;

  private TestChain(MemoryHost host) {
    this.host = host;
  }

  /** The chain of a preset, with its first block. */
  static TestChain of(String preset) {
    TestChain chain = new TestChain(new MemoryHost());
    byte[] json =
        chain.call(
            "GenesisBuilder_get_preset", Scale.option(Scale.STRING).toBytes(Option.some(preset)));
    byte[] argument = Arrays.copyOfRange(json, 1, json.length);
    byte[] built = chain.call("GenesisBuilder_build_state", argument);
    if (built.length != 1 || built[0] != 0) {
      throw new AssertionError("genesis: " + Bytes.wrap(built));
    }
    Header genesis =
        new Header(
            Hash256.ZERO,
            BlockNumber.ZERO,
            Hash256.of(chain.host.storageRoot(1)),
            Hash256.of(chain.host.orderedTrieRoot(new byte[0][], 0)),
            Digest.EMPTY);
    chain.genesisHash = hash(genesis);
    chain.parent = chain.genesisHash;
    return chain;
  }

  static Hash256 hash(Header header) {
    return Hash256.of(Blake2b.hash256(HeaderCodec.CODEC.toBytes(header)));
  }

  byte[] call(String name, byte[] arguments) {
    return runtime.call(host, name, arguments);
  }

  Hash256 genesisHash() {
    return genesisHash;
  }

  Hash256 parent() {
    return parent;
  }

  /** The header by which the next block begins. */
  Header nextHeader() {
    byte[] slot = Scale.U64.toBytes((long) number + 1);
    Digest digest = new Digest(List.of(new DigestItem.PreRuntime(AURA, Bytes.wrap(slot))));
    return new Header(parent, BlockNumber.of(number + 1), Hash256.ZERO, Hash256.ZERO, digest);
  }

  static InherentData clock(long milliseconds) {
    InherentData data = new InherentData(new TreeMap<>());
    data.values().put(Bytes.utf8("timstap0"), Bytes.wrap(Scale.U64.toBytes(milliseconds)));
    return data;
  }

  /** Begins the next block, one slot after the last, and sets its time. */
  TestChain begin() {
    call("Core_initialize_block", HeaderCodec.CODEC.toBytes(nextHeader()));
    body.clear();
    byte[] inherents =
        call(
            "BlockBuilder_inherent_extrinsics",
            InherentData.CODEC.toBytes(clock((number + 1) * SLOT)));
    for (OpaqueExtrinsic each :
        Scale.list(OpaqueExtrinsicCodec.CODEC).fromBytes(inherents).orThrow()) {
      apply(each);
    }
    return this;
  }

  /** Runs an extrinsic; like a node, undoes it when it is refused. */
  byte[] apply(OpaqueExtrinsic extrinsic) {
    host.storageStartTransaction();
    byte[] result =
        call("BlockBuilder_apply_extrinsic", OpaqueExtrinsicCodec.CODEC.toBytes(extrinsic));
    if (result[0] == 0) {
      host.storageCommitTransaction();
      body.add(extrinsic);
    } else {
      host.storageRollbackTransaction();
    }
    return result;
  }

  /** Ends the block. */
  Block finish() {
    Header header =
        HeaderCodec.CODEC.fromBytes(call("BlockBuilder_finalize_block", new byte[0])).orThrow();
    number++;
    parent = hash(header);
    return new Block(header, List.copyOf(body));
  }

  /** The same chain before its latest block was made, for a second node. */
  void execute(Block block) {
    call("Core_execute_block", BlockCodec.CODEC.toBytes(block));
    number++;
    parent = hash(block.header());
  }

  Chain pallets() {
    return new Chain(host);
  }

  static KeyPair key(String uri) {
    return KeyPair.fromUri(SignatureScheme.SR25519, uri);
  }

  static AccountId account(String uri) {
    return AccountId.of(key(uri).accountId());
  }

  /** {@code call}, signed for ever by {@code signer} without a tip. */
  OpaqueExtrinsic signed(KeyPair signer, int nonce, RuntimeCall<?> call) {
    ScaleWriter extra = new ScaleWriter();
    extra.u8(0);
    extra.compactU32(nonce);
    extra.compactU32(0);
    extra.u8(0);
    return signed(signer, extra.toBytes(), genesisHash, call);
  }

  /** {@code call} signed with these extensions, whose era begins with the block {@code birth}. */
  OpaqueExtrinsic signed(KeyPair signer, byte[] extra, Hash256 birth, RuntimeCall<?> call) {
    byte[] callBytes = pallets().table.calls().toBytes(call);
    ScaleWriter payload = new ScaleWriter();
    payload.raw(callBytes);
    payload.raw(extra);
    payload.u32(Versions.RUNTIME.specVersion());
    payload.u32(1);
    payload.raw(genesisHash.bytes());
    payload.raw(birth.bytes());
    payload.u8(0);
    byte[] message = payload.toBytes();
    byte[] signature = signer.sign(message.length > 256 ? Blake2b.hash256(message) : message);
    ScaleWriter out = new ScaleWriter();
    out.u8(0x84);
    out.u8(0);
    out.raw(signer.accountId());
    out.u8(
        switch (signer.scheme()) {
          case ED25519 -> 0;
          case SR25519 -> 1;
          case ECDSA -> 2;
        });
    out.raw(signature);
    out.raw(extra);
    out.raw(callBytes);
    return new OpaqueExtrinsic(Bytes.wrap(out.toBytes()));
  }
}
