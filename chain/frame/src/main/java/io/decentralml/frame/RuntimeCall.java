package io.decentralml.frame;

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

  /** Runs it on behalf of {@code origin}. */
  public DispatchResult dispatch(Origin origin) {
    return pallet.dispatch(origin, call);
  }
}
