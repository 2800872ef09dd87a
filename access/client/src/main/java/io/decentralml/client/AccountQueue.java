package io.decentralml.client;

import io.decentralml.primitives.Nonce;
import io.decentralml.scale.Option;
import java.util.function.Supplier;

/**
 * The nonces of one account. While extrinsics are under way the next nonce is counted here, since
 * the node may not know of all of them yet; otherwise the node is asked. Guarded by its own lock.
 */
final class AccountQueue {
  private int underWay;
  private Option<Nonce> next = Option.none();

  /** The next nonce; {@code ask} asks the node. */
  synchronized Nonce take(Supplier<Nonce> ask) {
    Nonce nonce =
        underWay > 0 && next instanceof Option.Some<Nonce>(Nonce counted) ? counted : ask.get();
    next = nonce.next();
    underWay++;
    return nonce;
  }

  /** An extrinsic is in a block. */
  synchronized void included() {
    underWay--;
  }

  /**
   * An extrinsic was refused or lost, so that later nonces leave a gap: the node is asked again.
   */
  synchronized void failed() {
    underWay--;
    next = Option.none();
  }
}
