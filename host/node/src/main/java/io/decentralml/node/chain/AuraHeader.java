package io.decentralml.node.chain;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.BlockReference;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Aura puts into a header: the slot before the runtime runs, {@code PreRuntime("aura", u64
 * slot)}, and the seal after it, {@code Seal("aura", sr25519 signature of the hash of the header
 * without the seal)}.
 */
public final class AuraHeader {
  private static final Bytes ENGINE = Bytes.utf8("aura");

  private AuraHeader() {}

  /** BLAKE2b-256 of the SCALE bytes. */
  public static Hash256 hash(Header header) {
    return Hash256.of(Blake2b.hash256(HeaderCodec.CODEC.toBytes(header)));
  }

  /** The name of the block with {@code header}. */
  public static BlockReference reference(Header header) {
    return new BlockReference(hash(header), header.number().toLong());
  }

  /** The header with which a block on {@code parent} begins: no roots yet. */
  public static Header opening(BlockReference parent, long slot) {
    ScaleWriter data = new ScaleWriter(Long.BYTES);
    data.u64(slot);
    return new Header(
        parent.hash(),
        BlockNumber.of((int) (parent.number() + 1)),
        Hash256.ZERO,
        Hash256.ZERO,
        new Digest(List.of(new DigestItem.PreRuntime(ENGINE, Bytes.wrap(data.toBytes())))));
  }

  /** The slot of a block; genesis has none. */
  public static OptionalLong slot(Header header) {
    for (DigestItem item : header.digest().logs()) {
      if (item instanceof DigestItem.PreRuntime(var engine, var data)
          && engine.equals(ENGINE)
          && data.length() == Long.BYTES) {
        return OptionalLong.of(new ScaleReader(data.toArray()).u64());
      }
    }
    return OptionalLong.empty();
  }

  /** {@code header} with {@code signature} as its seal. */
  public static Header seal(Header header, byte[] signature) {
    List<DigestItem> items = new ArrayList<>(header.digest().logs());
    items.add(new DigestItem.Seal(ENGINE, Bytes.wrap(signature)));
    return withDigest(header, items);
  }

  /** The signature in the seal, which stands last. */
  static Optional<Bytes> signature(Header header) {
    List<DigestItem> items = header.digest().logs();
    return !items.isEmpty()
            && items.getLast() instanceof DigestItem.Seal(var engine, var data)
            && engine.equals(ENGINE)
        ? Optional.of(data)
        : Optional.empty();
  }

  /** {@code header} without what stands last in its digest. */
  static Header unsealed(Header header) {
    List<DigestItem> items = header.digest().logs();
    return withDigest(header, items.subList(0, items.size() - 1));
  }

  private static Header withDigest(Header header, List<DigestItem> items) {
    return new Header(
        header.parentHash(),
        header.number(),
        header.stateRoot(),
        header.extrinsicsRoot(),
        new Digest(List.copyOf(items)));
  }
}
