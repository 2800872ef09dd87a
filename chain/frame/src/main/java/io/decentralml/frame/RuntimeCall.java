package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;

/**
 * A call together with the pallet that understands it.
 *
 * @param pallet where it goes
 * @param call what is asked
 * @param <C> the sealed interface of that pallet's calls
 */
public record RuntimeCall<C extends Call>(Pallet<C, ?> pallet, C call) {
  /** What it costs at most. */
  public DispatchInfo info() {
    return pallet.info(call);
  }

  /**
   * Runs it on behalf of {@code origin}, in a storage transaction of its own: if it fails, what it
   * wrote is undone.
   */
  public DispatchResult dispatch(HostFunctions host, Origin origin) {
    host.storageStartTransaction();
    DispatchResult result = pallet.dispatch(origin, call);
    if (result.failed()) {
      host.storageRollbackTransaction();
    } else {
      host.storageCommitTransaction();
    }
    return result;
  }
}
