package io.decentralml.node;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.node.FakeExtrinsic.Deed;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest runtime that a node can run: nonces, one value written by each transaction, the
 * timestamp. It checks no state root, so that a host's own check shows.
 *
 * @param preset what "development" begins with
 * @param mark what it writes beside each nonce; two runtimes with different marks disagree
 */
public record FakeRuntime(String preset, int mark) implements ChainRuntime {
  public static final Bytes ALICE =
      Bytes.wrap(KeyPair.fromUri(SignatureScheme.SR25519, "//Alice").publicKey());

  private static final byte[] INCLUDED = {0, 0};

  @Override
  public Bytes version() {
    return Bytes.wrap(
        RuntimeVersionCodec.CODEC.toBytes(
            new RuntimeVersion("fake", "fake", 1, 7, 1, new ApiVersions(List.of()), 1, (byte) 1)));
  }

  /** What makes no sense to it ends the call. */
  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    try {
      return answer(host, entryPoint, arguments);
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new RuntimeTrap(entryPoint + " got malformed arguments");
    }
  }

  private byte[] answer(HostFunctions host, String entryPoint, byte[] arguments) {
    return switch (entryPoint) {
      case "Core_initialize_block" ->
          initialize(host, HeaderCodec.CODEC.fromBytes(arguments).orThrow());
      case "Core_execute_block" -> execute(host, arguments);
      case "BlockBuilder_inherent_extrinsics" -> inherents(arguments);
      case "BlockBuilder_apply_extrinsic" -> apply(host, arguments);
      case "BlockBuilder_finalize_block" -> HeaderCodec.CODEC.toBytes(finish(host));
      case "TaggedTransactionQueue_validate_transaction" -> validate(host, arguments);
      case "AccountNonceApi_account_nonce" -> u32(nonce(host, arguments[0]));
      case "AuraApi_slot_duration" -> u64(6000);
      case "AuraApi_authorities" -> authorities();
      case "GenesisBuilder_get_preset" -> preset(new ScaleReader(arguments));
      case "GenesisBuilder_build_state" -> build(host, arguments);
      case "SessionKeys_generate_session_keys" -> generateKeys(host);
      default -> throw new RuntimeTrap("no entry point " + entryPoint);
    };
  }

  private static byte[] initialize(HostFunctions host, Header header) {
    host.storageSet(key("opening"), HeaderCodec.CODEC.toBytes(header));
    host.storageSet(key("count"), u32(0));
    return new byte[] {0};
  }

  private byte[] execute(HostFunctions host, byte[] arguments) {
    ScaleReader in = new ScaleReader(arguments);
    Header header = HeaderCodec.CODEC.decode(in);
    if (header == null) {
      throw new RuntimeTrap("malformed header");
    }
    initialize(
        host,
        new Header(
            header.parentHash(), header.number(), Hash256.ZERO, Hash256.ZERO, header.digest()));
    for (int left = in.length(1); left > 0; left--) {
      ScaleWriter extrinsic = new ScaleWriter();
      extrinsic.lengthPrefixedBytes(in.lengthPrefixedBytes());
      if (apply(host, extrinsic.toBytes())[0] != 0) {
        throw new RuntimeTrap("an extrinsic is not valid");
      }
    }
    if (!finish(host).extrinsicsRoot().equals(header.extrinsicsRoot())) {
      throw new RuntimeTrap("extrinsics root differs");
    }
    return new byte[0];
  }

  private static byte[] inherents(byte[] arguments) {
    ScaleReader in = new ScaleReader(arguments);
    in.compactU32();
    in.bytes(8);
    in.lengthPrefixedBytes();
    in.bytes(8);
    byte[] time = in.lengthPrefixedBytes();
    ScaleWriter out = new ScaleWriter();
    out.compactU32(1);
    out.compactU32(1 + time.length);
    out.u8(4);
    out.raw(time);
    return out.toBytes();
  }

  private byte[] apply(HostFunctions host, byte[] extrinsic) {
    if (extrinsic[1] == 4) {
      host.storageSet(key("now"), new ScaleReader(extrinsic, 2, extrinsic.length).bytes(8));
      return note(host, extrinsic);
    }
    FakeExtrinsic transaction = FakeExtrinsic.read(new ScaleReader(extrinsic));
    int expected = nonce(host, (byte) transaction.account());
    if (transaction.nonce() != expected) {
      return new byte[] {1, 0, (byte) (transaction.nonce() < expected ? 3 : 2)};
    }
    host.storageSet(nonceKey((byte) transaction.account()), u32(expected + 1));
    switch (transaction.deed()) {
      case TRAP_WHEN_APPLIED -> {
        host.storageStartTransaction();
        throw new RuntimeTrap("a bug");
      }
      case EXHAUST -> {
        return new byte[] {1, 0, 6};
      }
      case REFUSE_WHEN_APPLIED -> {
        return new byte[] {1, 0, 1};
      }
      default -> host.storageSet(key("mark" + transaction.account()), u32(mark));
    }
    return note(host, extrinsic);
  }

  private static byte[] note(HostFunctions host, byte[] extrinsic) {
    int count = count(host);
    host.storageSet(key("extrinsic" + count), extrinsic);
    host.storageSet(key("count"), u32(count + 1));
    return INCLUDED;
  }

  private static Header finish(HostFunctions host) {
    List<byte[]> extrinsics = new ArrayList<>();
    for (int i = 0; i < count(host); i++) {
      extrinsics.add(read(host, key("extrinsic" + i)));
      host.storageClear(key("extrinsic" + i));
    }
    byte[] root = host.orderedTrieRoot(extrinsics.toArray(new byte[0][]), 0);
    Header opening = HeaderCodec.CODEC.fromBytes(read(host, key("opening"))).orThrow();
    host.storageClear(key("opening"));
    return new Header(
        opening.parentHash(),
        opening.number(),
        Hash256.of(host.storageRoot(1)),
        Hash256.of(root),
        opening.digest());
  }

  private static byte[] validate(HostFunctions host, byte[] arguments) {
    ScaleReader in = new ScaleReader(arguments);
    in.u8();
    FakeExtrinsic transaction = FakeExtrinsic.read(in);
    int expected = nonce(host, (byte) transaction.account());
    if (transaction.nonce() < expected) {
      return new byte[] {1, 0, 3};
    }
    if (transaction.deed() == Deed.BAD_PROOF) {
      return new byte[] {1, 0, 4};
    }
    ScaleWriter out = new ScaleWriter();
    out.u8(0);
    out.u64(transaction.priority());
    boolean next = transaction.nonce() == expected;
    out.compactU32(next ? 0 : 1);
    if (!next) {
      out.lengthPrefixedBytes(
          FakeExtrinsic.tag(transaction.account(), transaction.nonce() - 1).toArray());
    }
    out.compactU32(1);
    out.lengthPrefixedBytes(
        FakeExtrinsic.tag(transaction.account(), transaction.nonce()).toArray());
    out.u64(64);
    out.bool(true);
    return out.toBytes();
  }

  private static byte[] authorities() {
    ScaleWriter out = new ScaleWriter();
    out.compactU32(1);
    out.raw(ALICE);
    return out.toBytes();
  }

  private byte[] preset(ScaleReader in) {
    boolean named = in.bool();
    ScaleWriter out = new ScaleWriter();
    if (named && in.string().equals("development")) {
      out.u8(1);
      out.string(preset);
    } else {
      out.u8(0);
    }
    return out.toBytes();
  }

  private static byte[] build(HostFunctions host, byte[] json) {
    host.storageSet(key("genesis"), json);
    return new byte[] {0};
  }

  private static byte[] generateKeys(HostFunctions host) {
    ScaleWriter out = new ScaleWriter();
    out.lengthPrefixedBytes(host.sr25519Generate(Bytes.utf8("aura").toArray(), null));
    return out.toBytes();
  }

  private static int nonce(HostFunctions host, byte account) {
    byte[] value = host.storageGet(nonceKey(account));
    return value == null ? 0 : new ScaleReader(value).u32();
  }

  private static int count(HostFunctions host) {
    return new ScaleReader(read(host, key("count"))).u32();
  }

  private static byte[] read(HostFunctions host, byte[] key) {
    byte[] value = host.storageGet(key);
    if (value == null) {
      throw new RuntimeTrap("nothing under " + Bytes.wrap(key));
    }
    return value;
  }

  private static byte[] nonceKey(byte account) {
    return key("nonce" + account);
  }

  private static byte[] key(String name) {
    return Bytes.utf8(name).toArray();
  }

  private static byte[] u32(int value) {
    ScaleWriter out = new ScaleWriter();
    out.u32(value);
    return out.toBytes();
  }

  private static byte[] u64(long value) {
    ScaleWriter out = new ScaleWriter();
    out.u64(value);
    return out.toBytes();
  }
}
