package io.decentralml.frame;

import io.decentralml.primitives.Weight;
import io.decentralml.scale.Option;

/**
 * What a call turned out to cost.
 *
 * @param actualWeight what it weighed, if less than announced
 * @param pays whether the signer is charged
 */
public record PostDispatchInfo(Option<Weight> actualWeight, Pays pays) {
  /** It cost what was announced. */
  public static final PostDispatchInfo AS_ANNOUNCED = new PostDispatchInfo(Option.none(), Pays.YES);

  /** It cost what was announced, but nobody pays. */
  public static final PostDispatchInfo FREE = new PostDispatchInfo(Option.none(), Pays.NO);

  /** What it weighed, never more than {@code info} announced. */
  public Weight weight(DispatchInfo info) {
    return actualWeight.orElse(info.weight()).min(info.weight());
  }

  /** Whether the signer is charged: only if both this and {@code info} say so. */
  public Pays pays(DispatchInfo info) {
    return info.pays() == Pays.YES && pays == Pays.YES ? Pays.YES : Pays.NO;
  }
}
