package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;

/**
 * Reads and writes values of one type under full keys. Stored bytes that do not decode count as
 * absent, as in FRAME.
 *
 * @param <T> the type of the values
 */
record StorageCell<T>(HostFunctions host, Codec<T> codec) {
  Option<T> get(byte[] key) {
    byte[] bytes = host.storageGet(key);
    return bytes != null && codec.fromBytes(bytes) instanceof Decoded.Value<T>(T value)
        ? Option.some(value)
        : Option.none();
  }

  void put(byte[] key, T value) {
    host.storageSet(key, codec.toBytes(value));
  }
}
