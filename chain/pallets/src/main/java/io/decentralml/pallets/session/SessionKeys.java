package io.decentralml.pallets.session;

import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * The public keys that a validator works with, one for each handler of sessions.
 *
 * @param keys in the order of the handlers, 32 bytes each
 */
public record SessionKeys(List<Bytes> keys) {
  /** Copies the list. */
  public SessionKeys {
    keys = List.copyOf(keys);
  }
}
