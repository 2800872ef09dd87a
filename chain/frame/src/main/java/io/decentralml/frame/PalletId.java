package io.decentralml.frame;

/**
 * A pallet's place in the runtime; both are wire format.
 *
 * @param name the name, which is also the prefix of its storage
 * @param index 0..255, the first byte of its calls, events and errors
 */
public record PalletId(String name, int index) {
  /** A failure with one of this pallet's own errors. */
  public DispatchResult failure(PalletError error) {
    return DispatchResult.failure(
        new DispatchError.Module(new ModuleError(index, error.ordinal())));
  }
}
