package io.decentralml.frame.system;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import java.util.List;
import java.util.function.Function;

/** What the calls of the System pallet do. */
final class SystemCalls {
  private final HostFunctions host;
  private final CurrentBlock block;
  private final Function<SystemEvent, DispatchResult> events;
  private final CodeUpgrade upgrade;

  SystemCalls(
      SystemStorage storage,
      CurrentBlock block,
      Function<SystemEvent, DispatchResult> events,
      CodeUpgrade upgrade) {
    this.host = storage.items.host();
    this.block = block;
    this.events = events;
    this.upgrade = upgrade;
  }

  DispatchResult dispatch(Origin origin, SystemCall call) {
    return switch (call) {
      case SystemCall.Remark _ -> remark(origin);
      case SystemCall.RemarkWithEvent(Bytes remark) -> remarkWithEvent(origin, remark);
      case SystemCall.ApplyAuthorizedUpgrade(Bytes code) -> upgrade.applyAuthorized(code);
      case SystemCall.SetHeapPages _,
          SystemCall.SetCode _,
          SystemCall.SetCodeWithoutChecks _,
          SystemCall.SetStorage _,
          SystemCall.KillStorage _,
          SystemCall.KillPrefix _,
          SystemCall.AuthorizeUpgrade _,
          SystemCall.AuthorizeUpgradeWithoutChecks _ ->
          origin.equals(Origin.ROOT) ? asRoot(call) : DispatchResult.BAD_ORIGIN;
    };
  }

  private DispatchResult asRoot(SystemCall call) {
    return switch (call) {
      case SystemCall.SetHeapPages(long pages) -> setHeapPages(pages);
      case SystemCall.SetCode(Bytes code) -> upgrade.set(code);
      case SystemCall.SetCodeWithoutChecks(Bytes code) -> upgrade.setUnchecked(code);
      case SystemCall.SetStorage(List<KeyValue> items) -> setStorage(items);
      case SystemCall.KillStorage(List<Bytes> keys) -> killStorage(keys);
      case SystemCall.KillPrefix(Bytes prefix, int subkeys) -> killPrefix(prefix, subkeys);
      case SystemCall.AuthorizeUpgrade(Hash256 hash) -> upgrade.authorize(hash, true);
      case SystemCall.AuthorizeUpgradeWithoutChecks(Hash256 hash) -> upgrade.authorize(hash, false);
      case SystemCall.Remark _, SystemCall.RemarkWithEvent _, SystemCall.ApplyAuthorizedUpgrade _ ->
          DispatchResult.BAD_ORIGIN;
    };
  }

  private static DispatchResult remark(Origin origin) {
    return origin.equals(Origin.NONE) ? DispatchResult.BAD_ORIGIN : DispatchResult.OK;
  }

  private DispatchResult remarkWithEvent(Origin origin, Bytes remark) {
    if (!(origin instanceof Origin.Signed(var sender))) {
      return DispatchResult.BAD_ORIGIN;
    }
    Hash256 hash = Hash256.of(Bytes.wrap(host.blake2b256(remark.toArray())));
    return events.apply(new SystemEvent.Remarked(sender, hash));
  }

  private DispatchResult setHeapPages(long pages) {
    host.storageSet(SystemStorage.HEAP_PAGES.toArray(), Scale.U64.toBytes(pages));
    block.deposit(new DigestItem.RuntimeEnvironmentUpdated());
    return DispatchResult.OK;
  }

  private DispatchResult setStorage(List<KeyValue> items) {
    for (KeyValue item : items) {
      host.storageSet(item.key().toArray(), item.value().toArray());
    }
    return DispatchResult.OK;
  }

  private DispatchResult killStorage(List<Bytes> keys) {
    for (Bytes key : keys) {
      host.storageClear(key.toArray());
    }
    return DispatchResult.OK;
  }

  private DispatchResult killPrefix(Bytes prefix, int subkeys) {
    int limit = subkeys < 0 ? Integer.MAX_VALUE : subkeys;
    var _ = host.storageClearPrefix(prefix.toArray(), limit);
    return DispatchResult.OK;
  }
}
