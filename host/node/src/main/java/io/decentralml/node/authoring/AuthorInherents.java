package io.decentralml.node.authoring;

import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a block author tells the runtime of the world.
 *
 * <p>Source: Polkadot specification, section "Inherents".
 */
final class AuthorInherents {
  private static final Bytes AURA_SLOT = Bytes.utf8("auraslot");
  private static final Bytes TIMESTAMP = Bytes.utf8("timstap0");

  private AuthorInherents() {}

  /** The encoded data for a block of {@code slot}, made at {@code time}. */
  static byte[] encode(long slot, Instant time) {
    Map<Bytes, Bytes> values =
        Map.of(AURA_SLOT, number(slot), TIMESTAMP, number(time.toEpochMilli()));
    return InherentData.CODEC.toBytes(new InherentData(new TreeMap<>(values)));
  }

  private static Bytes number(long value) {
    return Bytes.wrap(Scale.U64.toBytes(value));
  }
}
