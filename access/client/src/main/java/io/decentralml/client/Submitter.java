package io.decentralml.client;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.Ss58;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Nonce;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Signs and sends extrinsics. Those of one account are signed and sent one after the other, so that
 * their nonces follow each other; they are followed side by side.
 */
final class Submitter {
  private static final int MORTALITY_BLOCKS = 256;
  private static final Duration BIRTH_AGE_LIMIT = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 4;
  private static final int INVALID_TRANSACTION = 1010;
  private static final int LOWEST_POOL_ERROR = 1002;
  private static final int HIGHEST_POOL_ERROR = 1099;
  private static final int PRIORITY_TOO_LOW = 1014;

  private final RpcClient rpc;
  private final BlockQueries blocks;
  private final ExtrinsicSigner signer;
  private final int ss58Prefix;
  private final Runnable checkRuntime;
  private final Map<AccountId, Sender> senders = new ConcurrentHashMap<>();
  private volatile long checkedGeneration = 1;
  private volatile @Nullable Birth birth;

  /** One account's turn and nonces. The lock is held while a request is sent, to keep the order. */
  private record Sender(ReentrantLock turn, AccountQueue nonces) {}

  /** A final block from which extrinsics count their life, and when it was asked for. */
  private record Birth(BlockQueries.Head head, long generation, long askedAt) {}

  Submitter(
      RpcClient rpc,
      BlockQueries blocks,
      ExtrinsicSigner signer,
      int ss58Prefix,
      Runnable checkRuntime) {
    this.rpc = rpc;
    this.blocks = blocks;
    this.signer = signer;
    this.ss58Prefix = ss58Prefix;
    this.checkRuntime = checkRuntime;
  }

  Nonce nextNonce(AccountId account) {
    String address = Ss58.encode(ss58Prefix, account.bytes().toArray());
    return new Nonce(rpc.request("system_accountNextIndex", address).asInt());
  }

  /** What a call would cost, in plancks. */
  Balance fee(Call call, KeyPair key) {
    ExtrinsicSigner.Terms terms =
        new ExtrinsicSigner.Terms(
            nextNonce(AccountId.of(key.accountId())),
            Era.mortal(MORTALITY_BLOCKS, birth().number()),
            birth().hash(),
            U128.ZERO);
    Bytes extrinsic = signer.unusable(call, key.accountId(), key.scheme(), terms);
    ScaleWriter arguments = new ScaleWriter();
    arguments.raw(extrinsic);
    arguments.u32(extrinsic.length());
    JsonNode answer =
        rpc.request(
            "state_call",
            "TransactionPaymentApi_query_info",
            Bytes.wrap(arguments.toBytes()).toHex());
    ScaleReader in = new ScaleReader(Hex.bytes(answer).toArray());
    long _ = in.compactU64(); // weight: time
    long _ = in.compactU64(); // weight: size of proof
    int _ = in.u8(); // class
    U128 fee = in.u128();
    if (in.failed()) {
      throw new ChainMismatchException("the chain tells fees in another form: " + answer);
    }
    return Balance.of(fee);
  }

  /** Sends a call; returns when the node has taken it into its pool. */
  Submission send(Call call, KeyPair key) {
    AccountId account = AccountId.of(key.accountId());
    Sender sender =
        senders.computeIfAbsent(account, _ -> new Sender(new ReentrantLock(), new AccountQueue()));
    sender.turn().lock();
    try {
      return send(call, key, account, sender.nonces());
    } finally {
      sender.turn().unlock();
    }
  }

  private Submission send(Call call, KeyPair key, AccountId account, AccountQueue nonces) {
    checkConnection();
    for (int attempt = 1; ; attempt++) {
      BlockQueries.Head born = birth();
      Nonce nonce = nonces.take(() -> nextNonce(account));
      Bytes extrinsic =
          signer.sign(
              call,
              key,
              new ExtrinsicSigner.Terms(
                  nonce, Era.mortal(MORTALITY_BLOCKS, born.number()), born.hash(), U128.ZERO));
      try {
        return watch(extrinsic, born, nonces);
      } catch (RpcException refusal) {
        nonces.failed();
        if (attempt == ATTEMPTS || !isNonceTaken(refusal)) {
          throw refused(refusal);
        }
      }
    }
  }

  private Submission watch(Bytes extrinsic, BlockQueries.Head born, AccountQueue nonces) {
    Hash256 hash = Hash256.of(Blake2b.hash256(extrinsic.toArray()));
    Submission submission =
        new Submission(
            rpc,
            blocks,
            extrinsic,
            hash,
            born.number(),
            outcome -> {
              switch (outcome) {
                case INCLUDED -> nonces.included();
                case LOST -> nonces.failed();
              }
            });
    try {
      rpc.subscribeOnce("author_submitAndWatchExtrinsic", new Watch(submission), extrinsic.toHex());
    } catch (ConnectionException _) {
      // It may have arrived: the submission looks for it.
      submission.disconnect();
    }
    return submission;
  }

  /** Hands on what is heard of one extrinsic. */
  private record Watch(Submission submission) implements RpcConnection.Listener {
    @Override
    public boolean hear(JsonNode status) {
      return submission.hear(status);
    }

    @Override
    public void disconnected() {
      submission.disconnect();
    }
  }

  /** Another program signs for the same account, or the node forgot what was in its pool. */
  private static boolean isNonceTaken(RpcException refusal) {
    return refusal.code() == PRIORITY_TOO_LOW
        || (refusal.code() == INVALID_TRANSACTION && refusal.reason().contains("outdated"));
  }

  private RuntimeException refused(RpcException refusal) {
    if (refusal.code() < LOWEST_POOL_ERROR || refusal.code() > HIGHEST_POOL_ERROR) {
      return refusal;
    }
    checkRuntime.run();
    return new SubmissionException("the node refused the extrinsic: " + refusal.reason(), refusal);
  }

  /** In a new connection the node may be another, or its runtime newer. */
  private void checkConnection() {
    long generation = rpc.generation();
    if (generation != checkedGeneration) {
      checkRuntime.run();
      checkedGeneration = generation;
    }
  }

  private BlockQueries.Head birth() {
    Birth known = birth;
    long now = System.nanoTime();
    if (known == null
        || known.generation() != rpc.generation()
        || now - known.askedAt() > BIRTH_AGE_LIMIT.toNanos()) {
      known = new Birth(blocks.finalized(), rpc.generation(), now);
      birth = known;
    }
    return known.head();
  }
}
