package io.decentralml.metadata;

import io.decentralml.scale.Option;

/**
 * How bits lie in the units of a bit sequence.
 *
 * @param unitBytes bytes of a unit
 * @param lowestFirst whether the first bit is the least significant one
 */
record BitUnits(int unitBytes, boolean lowestFirst) {
  static BitUnits of(PortableRegistry types, TypeDefinition.BitSequence sequence) {
    int width =
        types.find(sequence.store()) instanceof Option.Some<TypeInfo>(TypeInfo store)
                && store.definition() instanceof TypeDefinition.Primitive(var kind)
            ? LittleEndian.width(kind)
            : 1;
    boolean lowestFirst =
        !(types.find(sequence.order()) instanceof Option.Some<TypeInfo>(TypeInfo order)
            && order.name().equals("Msb0"));
    return new BitUnits(Math.max(1, width), lowestFirst);
  }

  /** The bytes that {@code count} bits take. */
  long bytes(long count) {
    long unitBits = 8L * unitBytes;
    return (count + unitBits - 1) / unitBits * unitBytes;
  }

  /** The place of bit {@code index} in the bytes, as a number of bits, the lowest first. */
  int place(int index) {
    int unitBits = 8 * unitBytes;
    int within = index % unitBits;
    return index - within + (lowestFirst ? within : unitBits - 1 - within);
  }
}
