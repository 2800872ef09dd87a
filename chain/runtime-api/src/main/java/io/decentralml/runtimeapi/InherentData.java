package io.decentralml.runtimeapi;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a block's author knows that no signed transaction says, such as the time: encoded values
 * under identifiers of 8 bytes.
 *
 * @param values by identifier
 */
public record InherentData(SortedMap<Bytes, Bytes> values) {
  /** How it is written. */
  public static final Codec<InherentData> CODEC =
      Scale.mapped(
          Scale.sortedMap(Scale.fixedBytes(8), Scale.BYTES),
          InherentData::new,
          InherentData::values);

  /** Nothing. */
  public static InherentData empty() {
    return new InherentData(new TreeMap<>());
  }

  /** The value under {@code identifier}, if there is one. */
  public Option<Bytes> get(Bytes identifier) {
    Bytes value = values.get(identifier);
    return value == null ? Option.none() : Option.some(value);
  }
}
