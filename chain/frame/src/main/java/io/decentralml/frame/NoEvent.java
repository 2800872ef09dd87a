package io.decentralml.frame;

import io.decentralml.scale.Codec;

/** The event of a pallet that has none: there is no value of this type. */
public final class NoEvent {
  /** Reads nothing. */
  public static final Codec<NoEvent> CODEC = NoCall.nothing();

  private NoEvent() {}
}
