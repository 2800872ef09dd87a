package io.decentralml.pallets.session;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleTuple;

/**
 * A public key that some validator works with.
 *
 * @param type what it is for
 * @param key the public key
 */
@ScaleTuple
public record OwnedKey(KeyTypeId type, Bytes key) {}
