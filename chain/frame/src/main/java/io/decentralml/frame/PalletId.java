package io.decentralml.frame;

/**
 * A pallet's place in the runtime; both are wire format.
 *
 * @param name the name, which is also the prefix of its storage
 * @param index 0..255, the first byte of its calls, events and errors
 */
public record PalletId(String name, int index) {}
