package io.decentralml.node.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.BlockReference;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.TransactionPool.Occupancy;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens to a pool, what it offers can be put into a block as it stands. */
class PoolInvariantsTest {
  private static final PoolLimits LIMITS = new PoolLimits(12, 400, 5, 200);
  private static final int ACCOUNTS = 4;

  @Test
  void ready_afterAnyHistory_isValidInItsOrder() {
    Seeds.forEach(200, PoolInvariantsTest::run);
  }

  private static void run(RandomGenerator random) {
    FakeLedger ledger = new FakeLedger();
    TaggedTransactionPool pool =
        new TaggedTransactionPool(
            block(0),
            ledger,
            (_, _) -> OptionalLong.empty(),
            LIMITS,
            () -> Instant.EPOCH,
            Runnable::run);
    int number = 0;
    for (int step = 0; step < 120; step++) {
      if (random.nextInt(10) > 0) {
        pool.submit(draw(random, ledger).encode());
      } else {
        include(pool, ledger, random, ++number);
      }
      check(pool, ledger);
    }
  }

  private static FakeExtrinsic draw(RandomGenerator random, FakeLedger ledger) {
    int account = random.nextInt(ACCOUNTS);
    return FakeExtrinsic.of(account, ledger.nonce(account) + random.nextInt(4))
        .priority(random.nextInt(6))
        .filling(random.nextInt(30));
  }

  /** A block of some of the ready ones, in order, and sometimes of a stranger's. */
  private static void include(
      TaggedTransactionPool pool, FakeLedger ledger, RandomGenerator random, int number) {
    List<Bytes> body = new ArrayList<>();
    List<FakeExtrinsic> included = new ArrayList<>();
    for (Bytes each : pool.pending().subList(0, random.nextInt(pool.pending().size() + 1))) {
      body.add(each);
      included.add(FakeExtrinsic.read(new ScaleReader(each.toArray())));
    }
    if (included.isEmpty() && random.nextBoolean()) {
      int account = random.nextInt(ACCOUNTS);
      FakeExtrinsic stranger = FakeExtrinsic.of(account, ledger.nonce(account)).filling(31);
      body.add(stranger.encode());
      included.add(stranger);
    }
    pool.imported(block(number), body);
    included.forEach(each -> ledger.nonces.put(each.account(), each.nonce() + 1));
  }

  private static void check(TaggedTransactionPool pool, FakeLedger ledger) {
    int[] next = new int[ACCOUNTS];
    for (int account = 0; account < ACCOUNTS; account++) {
      next[account] = ledger.nonce(account);
    }
    long bytes = 0;
    for (Bytes each : pool.pending()) {
      FakeExtrinsic extrinsic = FakeExtrinsic.read(new ScaleReader(each.toArray()));
      assertThat(extrinsic.nonce()).isEqualTo(next[extrinsic.account()]++);
      bytes += each.length();
    }
    Occupancy occupancy = pool.occupancy();
    assertThat(occupancy.ready()).isEqualTo(pool.pending().size()).isLessThanOrEqualTo(12);
    assertThat(occupancy.readyBytes()).isEqualTo(bytes).isLessThanOrEqualTo(400);
    assertThat(occupancy.future()).isLessThanOrEqualTo(5);
    assertThat(occupancy.futureBytes()).isLessThanOrEqualTo(200);
  }

  private static BlockReference block(int number) {
    byte[] hash = new byte[32];
    hash[0] = (byte) number;
    return new BlockReference(Hash256.of(hash), number);
  }
}
