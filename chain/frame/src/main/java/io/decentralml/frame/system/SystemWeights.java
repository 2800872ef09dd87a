package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.Pays;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;

/** What the calls of the System pallet cost. */
final class SystemWeights {
  /**
   * Checking a new runtime starts it. A policy, not measured: three quarters of a block, so that
   * each block has room for one.
   */
  private static final Weight CODE_CHECK = new Weight(1_500_000_000_000L, 0);

  private SystemWeights() {}

  static DispatchInfo of(SystemCall call) {
    return switch (call) {
      case SystemCall.Remark(Bytes remark) ->
          DispatchInfo.normal(SystemCosts.REMARK.plus(SystemCosts.REMARK_EACH, remark.length()));
      case SystemCall.RemarkWithEvent(Bytes remark) ->
          DispatchInfo.normal(
              SystemCosts.REMARK_WITH_EVENT.plus(
                  SystemCosts.REMARK_WITH_EVENT_EACH, remark.length()));
      case SystemCall.SetHeapPages _ -> operational(SystemCosts.SET_HEAP_PAGES.weight());
      case SystemCall.SetCode _,
          SystemCall.SetCodeWithoutChecks _,
          SystemCall.ApplyAuthorizedUpgrade _ ->
          operational(CODE_CHECK);
      case SystemCall.SetStorage(var items) ->
          operational(SystemCosts.SET_STORAGE.plus(SystemCosts.SET_STORAGE_EACH, items.size()));
      case SystemCall.KillStorage(var keys) ->
          operational(SystemCosts.KILL_STORAGE.plus(SystemCosts.KILL_STORAGE_EACH, keys.size()));
      case SystemCall.KillPrefix(Bytes _, int subkeys) ->
          operational(
              SystemCosts.KILL_PREFIX.plus(
                  SystemCosts.KILL_PREFIX_EACH, Integer.toUnsignedLong(subkeys)));
      case SystemCall.AuthorizeUpgrade _, SystemCall.AuthorizeUpgradeWithoutChecks _ ->
          operational(SystemCosts.AUTHORIZE_UPGRADE.weight());
    };
  }

  private static DispatchInfo operational(Weight weight) {
    return new DispatchInfo(weight, DispatchClass.OPERATIONAL, Pays.YES);
  }
}
