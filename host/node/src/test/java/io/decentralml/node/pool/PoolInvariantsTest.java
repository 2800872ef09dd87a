package io.decentralml.node.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.BlockReference;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeExtrinsic.Deed;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.TransactionPool.Occupancy;
import io.decentralml.node.TransactionStatus;
import io.decentralml.node.TransactionStatus.Finalized;
import io.decentralml.node.TransactionStatus.InBlock;
import io.decentralml.node.TransactionStatus.Usurped;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens to a pool, what it offers can be put into a block, and nobody is forgotten. */
class PoolInvariantsTest {
  private static final PoolLimits LIMITS = new PoolLimits(12, 400, 5, 200);
  private static final int ACCOUNTS = 4;
  private static final int STEPS = 120;

  @Test
  void pool_afterAnyHistory_keepsItsPromises() {
    Seeds.forEach(200, random -> new History(random).run());
  }

  /** One pool, those who watch, and what they have seen. */
  private static final class History {
    private final RandomGenerator random;
    private final FakeLedger ledger = new FakeLedger();
    private final Map<Hash256, List<TransactionStatus>> heard = new HashMap<>();
    private final Map<Hash256, FakeExtrinsic> taken = new HashMap<>();
    private final Set<Hash256> refused = new HashSet<>();
    private final TaggedTransactionPool pool;
    private int number;
    private int finalized;

    History(RandomGenerator random) {
      this.random = random;
      this.pool =
          new TaggedTransactionPool(
              block(0),
              ledger,
              (_, _) -> OptionalLong.empty(),
              LIMITS,
              () -> Instant.EPOCH,
              Runnable::run);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0 -> include();
          case 1 -> finalizeNext();
          case 2 -> remove();
          default -> submit(draw());
        }
        checkQueues();
        checkStatuses();
      }
    }

    private FakeExtrinsic draw() {
      int account = random.nextInt(ACCOUNTS);
      Deed deed =
          switch (random.nextInt(12)) {
            case 0 -> Deed.SHORT_LIVED;
            case 1 -> Deed.BAD_PROOF;
            default -> Deed.WRITE;
          };
      return FakeExtrinsic.of(account, ledger.nonce(account) + random.nextInt(4))
          .priority(random.nextInt(6))
          .filling(random.nextInt(30))
          .deed(deed);
    }

    private void submit(FakeExtrinsic extrinsic) {
      Hash256 hash = extrinsic.hash();
      boolean wasRefused = refused.contains(hash);
      List<TransactionStatus> statuses = new ArrayList<>();
      SubmissionResult result = pool.submitAndWatch(extrinsic.encode(), statuses::add);
      if (result instanceof SubmissionResult.Accepted) {
        assertThat(wasRefused).as("what was refused is banned").isFalse();
        heard.put(hash, statuses);
        taken.put(hash, extrinsic);
      } else {
        assertThat(statuses).isEmpty();
      }
      if (result instanceof SubmissionResult.Invalid
          || result instanceof SubmissionResult.ImmediatelyDropped) {
        refused.add(hash);
      }
    }

    private void remove() {
      List<Bytes> pending = pool.pending();
      if (!pending.isEmpty()) {
        Bytes victim = pending.get(random.nextInt(pending.size()));
        Hash256 hash = FakeExtrinsic.read(new ScaleReader(victim.toArray())).hash();
        assertThat(pool.remove(List.of(hash))).startsWith(hash);
      }
    }

    /** A block of some of the ready ones, in order, and sometimes of a stranger's. */
    private void include() {
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
      pool.imported(block(++number), body);
      included.forEach(each -> ledger.nonces.put(each.account(), each.nonce() + 1));
    }

    private void finalizeNext() {
      if (finalized < number) {
        pool.finalized(block(++finalized));
      }
    }

    private void checkQueues() {
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

    /** Each watcher hears one end at most, and whoever heard none is still here or in a block. */
    private void checkStatuses() {
      int waiting = 0;
      for (Map.Entry<Hash256, List<TransactionStatus>> each : heard.entrySet()) {
        List<TransactionStatus> statuses = each.getValue();
        assertThat(statuses.subList(0, statuses.size() - 1))
            .noneMatch(TransactionStatus::isTerminal);
        TransactionStatus last = statuses.getLast();
        if (last instanceof Finalized(Hash256 block, int index)) {
          assertThat(statuses).contains(new InBlock(block, index));
        }
        if (last instanceof Usurped(Hash256 by) && taken.containsKey(by)) {
          checkUsurper(each.getKey(), by);
        }
        if (!last.isTerminal() && !(last instanceof InBlock)) {
          waiting++;
        }
      }
      assertThat(pool.occupancy().ready() + pool.occupancy().future()).isEqualTo(waiting);
    }

    private void checkUsurper(Hash256 old, Hash256 by) {
      FakeExtrinsic loser = Objects.requireNonNull(taken.get(old));
      FakeExtrinsic winner = Objects.requireNonNull(taken.get(by));
      assertThat(loser.account()).isEqualTo(winner.account());
      assertThat(loser.nonce()).isEqualTo(winner.nonce());
    }
  }

  private static BlockReference block(int number) {
    byte[] hash = new byte[32];
    hash[0] = (byte) number;
    hash[1] = (byte) (number >> 8);
    return new BlockReference(Hash256.of(hash), number);
  }
}
