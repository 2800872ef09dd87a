package io.decentralml.frame.system;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletError;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import java.util.function.Function;

/** Replaces the runtime's code, at once or with leave given before. */
final class CodeUpgrade {
  private final HostFunctions host;
  private final SystemStorage storage;
  private final SystemConfig config;
  private final CurrentBlock block;
  private final Function<SystemEvent, DispatchResult> events;
  private final Function<PalletError, DispatchResult> errors;

  CodeUpgrade(
      SystemStorage storage,
      SystemConfig config,
      CurrentBlock block,
      Function<SystemEvent, DispatchResult> events,
      Function<PalletError, DispatchResult> errors) {
    this.host = storage.items.host();
    this.storage = storage;
    this.config = config;
    this.block = block;
    this.events = events;
    this.errors = errors;
  }

  DispatchResult set(Bytes code) {
    DispatchResult fits = check(code);
    return fits.failed() ? fits : setUnchecked(code);
  }

  DispatchResult setUnchecked(Bytes code) {
    host.storageSet(SystemStorage.CODE.toArray(), code.toArray());
    block.deposit(new DigestItem.RuntimeEnvironmentUpdated());
    return events.apply(new SystemEvent.CodeUpdated());
  }

  /** Whether {@code code} is a newer runtime of the same chain. */
  private DispatchResult check(Bytes code) {
    byte[] version = host.runtimeVersion(code.toArray());
    if (version == null
        || !(RuntimeVersionCodec.CODEC.fromBytes(version)
            instanceof Decoded.Value<RuntimeVersion>(RuntimeVersion next))) {
      return errors.apply(SystemError.FAILED_TO_EXTRACT_RUNTIME_VERSION);
    }
    if (!next.specName().equals(config.version().specName())) {
      return errors.apply(SystemError.INVALID_SPEC_NAME);
    }
    boolean newer = Integer.compareUnsigned(next.specVersion(), config.version().specVersion()) > 0;
    return newer ? DispatchResult.OK : errors.apply(SystemError.SPEC_VERSION_NEEDS_TO_INCREASE);
  }

  DispatchResult authorize(Hash256 codeHash, boolean checkVersion) {
    storage.authorizedUpgrade.put(new CodeUpgradeAuthorization(codeHash, checkVersion));
    return events.apply(new SystemEvent.UpgradeAuthorized(codeHash, checkVersion));
  }

  DispatchResult applyAuthorized(Bytes code) {
    if (!(storage.authorizedUpgrade.get()
        instanceof Option.Some<CodeUpgradeAuthorization>(CodeUpgradeAuthorization leave))) {
      return errors.apply(SystemError.NOTHING_AUTHORIZED);
    }
    Hash256 hash = Hash256.of(Bytes.wrap(host.blake2b256(code.toArray())));
    if (!hash.equals(leave.codeHash())) {
      return errors.apply(SystemError.UNAUTHORIZED);
    }
    storage.authorizedUpgrade.remove();
    if (leave.checkVersion()
        && check(code) instanceof DispatchResult.Failure(DispatchError error)) {
      DispatchResult told =
          events.apply(new SystemEvent.RejectedInvalidAuthorizedUpgrade(hash, error));
      return told.failed() ? told : DispatchResult.FREE;
    }
    DispatchResult replaced = setUnchecked(code);
    return replaced.failed() ? replaced : DispatchResult.FREE;
  }
}
