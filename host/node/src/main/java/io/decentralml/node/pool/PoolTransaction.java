package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A valid transaction.
 *
 * @param hash BLAKE2b-256 of {@code extrinsic}
 * @param extrinsic with its compact length in front
 * @param priority unsigned
 * @param requires tags that must be provided before it
 * @param provides tags that it provides, at least one
 * @param validTill the last block into which it may go, unsigned
 * @param arrival its place among all that this pool ever took in
 */
public record PoolTransaction(
    Hash256 hash,
    Bytes extrinsic,
    long priority,
    List<Bytes> requires,
    List<Bytes> provides,
    long validTill,
    long arrival) {
  private static final int NONCE_BYTES = 4;

  /** Greater priority first, then the earlier arrival. */
  static final Comparator<PoolTransaction> BEST_FIRST =
      Comparator.comparing(PoolTransaction::priority, Long::compareUnsigned)
          .reversed()
          .thenComparingLong(PoolTransaction::arrival);

  static PoolTransaction of(
      Hash256 hash, Bytes extrinsic, ValidTransaction valid, long number, long arrival) {
    long validTill = number + valid.longevity();
    boolean overflow = Long.compareUnsigned(validTill, number) < 0;
    return new PoolTransaction(
        hash,
        extrinsic,
        valid.priority(),
        valid.requires(),
        valid.provides(),
        overflow ? -1 : validTill,
        arrival);
  }

  /** This, requiring none of {@code tags} any more. */
  PoolTransaction without(Collection<Bytes> tags) {
    List<Bytes> left = requires.stream().filter(tag -> !tags.contains(tag)).toList();
    return new PoolTransaction(hash, extrinsic, priority, left, provides, validTill, arrival);
  }

  /**
   * Who sent it, as far as tags tell: runtimes make the tag of an account's transaction of the
   * account and the nonce, 4 bytes. Another tag stands for a sender of its own.
   */
  Bytes sender() {
    byte[] tag = provides.getFirst().toArray();
    return tag.length > NONCE_BYTES
        ? Bytes.wrap(Arrays.copyOf(tag, tag.length - NONCE_BYTES))
        : provides.getFirst();
  }

  int length() {
    return extrinsic.length();
  }
}
