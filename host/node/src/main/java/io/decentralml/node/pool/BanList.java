package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/**
 * Transactions that are refused for a while, so that nobody validates them again and again: those
 * that were invalid, that had to go for want of room, and that are in a block already. Guarded by
 * the lock of the pool that owns it.
 *
 * <p>Source: Polkadot SDK, {@code sc-transaction-pool}, module {@code graph::rotator}.
 */
final class BanList {
  private static final Duration BAN = Duration.ofMinutes(30);
  private static final int CAPACITY = 16384;

  private final LinkedHashMap<Hash256, Instant> until = new LinkedHashMap<>();
  private final InstantSource clock;

  BanList(InstantSource clock) {
    this.clock = clock;
  }

  void ban(Hash256 hash) {
    until.remove(hash);
    until.put(hash, clock.instant().plus(BAN));
    if (until.size() > CAPACITY) {
      until.pollFirstEntry();
    }
  }

  boolean isBanned(Hash256 hash) {
    Instant end = until.get(hash);
    if (end == null) {
      return false;
    }
    if (clock.instant().isBefore(end)) {
      return true;
    }
    until.remove(hash);
    return false;
  }
}
