package io.decentralml.node.chain;

import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the runtime says of consensus. */
public final class ConsensusQueries {
  private static final int KEY_BYTES = 32;

  private final ChainQueries chain;

  /** Asks by {@code chain}. */
  public ConsensusQueries(ChainQueries chain) {
    this.chain = chain;
  }

  /**
   * How long a slot lasts.
   *
   * @throws IllegalStateException if the runtime has no Aura
   */
  public Duration slotDuration(Hash256 block) {
    ScaleReader in = ask(block, "AuraApi_slot_duration");
    long milliseconds = in.u64();
    if (in.failed() || milliseconds <= 0) {
      throw new IllegalStateException("the runtime's slot lasts " + milliseconds + " ms");
    }
    return Duration.ofMillis(milliseconds);
  }

  /**
   * The public keys of those who make the blocks after {@code block}, in the order of their slots.
   *
   * @throws IllegalStateException if the runtime has no Aura
   */
  public List<Bytes> authorities(Hash256 block) {
    ScaleReader in = ask(block, "AuraApi_authorities");
    List<Bytes> authorities = new ArrayList<>();
    for (int left = in.length(KEY_BYTES); left > 0; left--) {
      authorities.add(Bytes.wrap(in.bytes(KEY_BYTES)));
    }
    if (in.failed() || authorities.isEmpty()) {
      throw new IllegalStateException("the runtime names no authorities");
    }
    return authorities;
  }

  private ScaleReader ask(Hash256 block, String entryPoint) {
    return switch (chain.call(block, entryPoint, Bytes.EMPTY)) {
      case CallResult.Answer(Bytes value) -> new ScaleReader(value.toArray());
      case CallResult.Trapped(String reason) ->
          throw new IllegalStateException(entryPoint + ": " + reason);
      case CallResult.UnknownBlock(Hash256 unknown) ->
          throw new IllegalStateException("no block " + unknown);
    };
  }

  /** Whose turn {@code slot} is. */
  public static Bytes authorOf(long slot, List<Bytes> authorities) {
    return authorities.get((int) Long.remainderUnsigned(slot, authorities.size()));
  }
}
