package io.decentralml.frame;

/** Where pallets put their events: the System pallet. */
public interface EventSink {
  /** Records an event: {@code event} is the pallet's index and the encoded event of that pallet. */
  void deposit(byte[] event);
}
