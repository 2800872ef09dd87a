package io.decentralml.frame.system;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleTuple;

/**
 * A raw storage item.
 *
 * @param key full storage key
 * @param value raw bytes
 */
@ScaleTuple
public record KeyValue(Bytes key, Bytes value) {}
