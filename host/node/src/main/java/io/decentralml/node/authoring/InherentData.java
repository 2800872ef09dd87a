package io.decentralml.node.authoring;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.time.Instant;

/**
 * What a block author tells the runtime of the world: {@code BTreeMap<[u8; 8], Vec<u8>>}, keys in
 * order.
 *
 * <p>Source: Polkadot specification, section "Inherents".
 */
final class InherentData {
  private static final Bytes AURA_SLOT = Bytes.utf8("auraslot");
  private static final Bytes TIMESTAMP = Bytes.utf8("timstap0");

  private InherentData() {}

  /** The encoded data for a block of {@code slot}, made at {@code time}. */
  static byte[] encode(long slot, Instant time) {
    ScaleWriter out = new ScaleWriter(37);
    out.compactU32(2);
    entry(out, AURA_SLOT, slot);
    entry(out, TIMESTAMP, time.toEpochMilli());
    return out.toBytes();
  }

  private static void entry(ScaleWriter out, Bytes key, long value) {
    out.raw(key);
    out.compactU32(Long.BYTES);
    out.u64(value);
  }
}
