package io.decentralml.frame;

/** An error enum of a pallet; its order is wire format. */
public interface PalletError {
  /** The index on the wire, 0..255. */
  int ordinal();
}
