package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.Pays;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;

/**
 * What the calls of the System pallet cost. Provisional: computed by counting storage items, with
 * rounded times in picoseconds, not yet measured on the reference machine.
 */
final class SystemWeights {
  private static final Weight CALL = new Weight(5_000_000, 0);
  private static final Weight PER_BYTE = new Weight(400, 0);
  private static final Weight HASHED_BYTE = new Weight(1_500, 0);

  /** Checking a new runtime starts it: a second and a half. */
  private static final Weight CODE_CHECK = new Weight(1_500_000_000_000L, 0);

  private SystemWeights() {}

  static DispatchInfo of(SystemCall call, RuntimeDbWeight database) {
    return switch (call) {
      case SystemCall.Remark(Bytes remark) ->
          DispatchInfo.normal(CALL.saturatingPlus(PER_BYTE.saturatingTimes(remark.length())));
      case SystemCall.RemarkWithEvent(Bytes remark) ->
          DispatchInfo.normal(CALL.saturatingPlus(HASHED_BYTE.saturatingTimes(remark.length())));
      case SystemCall.SetHeapPages _ -> operational(database.of(1, 2));
      case SystemCall.SetCode _, SystemCall.SetCodeWithoutChecks _ ->
          operational(CODE_CHECK.saturatingPlus(database.of(1, 2)));
      case SystemCall.SetStorage(var items) -> operational(database.of(0, items.size()));
      case SystemCall.KillStorage(var keys) -> operational(database.of(0, keys.size()));
      case SystemCall.KillPrefix(Bytes _, int subkeys) ->
          operational(database.of(1, 1).saturatingTimes(Integer.toUnsignedLong(subkeys) + 1));
      case SystemCall.AuthorizeUpgrade _, SystemCall.AuthorizeUpgradeWithoutChecks _ ->
          operational(database.of(0, 1));
      case SystemCall.ApplyAuthorizedUpgrade _ ->
          operational(CODE_CHECK.saturatingPlus(database.of(2, 3)));
    };
  }

  private static DispatchInfo operational(Weight weight) {
    return new DispatchInfo(CALL.saturatingPlus(weight), DispatchClass.OPERATIONAL, Pays.YES);
  }
}
