package io.decentralml.frame;

import io.decentralml.primitives.Weight;

/**
 * What a call costs at most, known before it runs.
 *
 * @param weight computing time and proof size
 * @param dispatchClass which part of the block it may use
 * @param pays whether the signer is charged
 */
public record DispatchInfo(Weight weight, DispatchClass dispatchClass, Pays pays) {
  /** A paid call of the normal class. */
  public static DispatchInfo normal(Weight weight) {
    return new DispatchInfo(weight, DispatchClass.NORMAL, Pays.YES);
  }
}
