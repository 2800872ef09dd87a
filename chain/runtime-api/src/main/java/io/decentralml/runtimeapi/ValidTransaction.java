package io.decentralml.runtimeapi;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pool must know of a transaction that may go into a block.
 *
 * @param priority higher goes first
 * @param requires tags that other transactions must have provided before
 * @param provides tags that this one provides; two that provide the same tag exclude each other
 * @param longevity for how many blocks this holds, unsigned
 * @param propagate whether to pass it on to other nodes
 */
@ScaleType("sp_runtime::transaction_validity::ValidTransaction")
public record ValidTransaction(
    long priority, List<Bytes> requires, List<Bytes> provides, long longevity, boolean propagate) {
  /** Nothing to say: no priority, no tags, for ever. */
  public static final ValidTransaction DEFAULT =
      new ValidTransaction(0, List.of(), List.of(), -1, true);

  /** What holds when both this and {@code other} hold. */
  public ValidTransaction and(ValidTransaction other) {
    long sum = priority + other.priority;
    boolean overflow = Long.compareUnsigned(sum, priority) < 0;
    boolean shorter = Long.compareUnsigned(longevity, other.longevity) < 0;
    return new ValidTransaction(
        overflow ? -1 : sum,
        join(requires, other.requires),
        join(provides, other.provides),
        shorter ? longevity : other.longevity,
        propagate && other.propagate);
  }

  private static List<Bytes> join(List<Bytes> left, List<Bytes> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    List<Bytes> joined = new ArrayList<>(left);
    joined.addAll(right);
    return joined;
  }
}
