package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import java.util.List;

/**
 * What a runtime has, with types by number.
 *
 * @param types all types
 * @param pallets in the runtime's order
 * @param extrinsic the form of extrinsics
 * @param extrinsicType the type of an extrinsic as a whole, which only version 14 has
 * @param runtime the type of the runtime itself
 * @param apis the runtime APIs, which version 14 does not tell
 * @param outerEnums the types of all calls, events and errors, which version 14 does not tell
 */
public record RuntimeMetadata(
    PortableRegistry types,
    List<PalletMetadata> pallets,
    ExtrinsicMetadata extrinsic,
    Option<TypeId> extrinsicType,
    TypeId runtime,
    List<RuntimeApiMetadata> apis,
    Option<OuterEnums> outerEnums) {
  /** Copies the lists. */
  public RuntimeMetadata {
    pallets = List.copyOf(pallets);
    apis = List.copyOf(apis);
  }

  /**
   * Reads the bytes that {@code state_getMetadata} answers: the magic word, the version, 14 or 15.
   */
  public static Decoded<RuntimeMetadata> fromBytes(byte[] bytes) {
    return MetadataFormat.read(bytes);
  }

  /**
   * The metadata in version 14, with its magic word.
   *
   * @throws IllegalStateException if it was read from a version that lacks the extrinsic type
   */
  public Bytes toVersion14() {
    return Bytes.wrap(MetadataFormat.writeVersion14(this));
  }

  /**
   * The metadata in version 15, with its magic word.
   *
   * @throws IllegalStateException if it was read from version 14, which lacks the outer enums
   */
  public Bytes toVersion15() {
    return Bytes.wrap(MetadataFormat.writeVersion15(this));
  }

  /** The pallet {@code name}; none if the runtime lacks it. */
  public Option<PalletMetadata> pallet(String name) {
    for (PalletMetadata each : pallets) {
      if (each.name().equals(name)) {
        return Option.some(each);
      }
    }
    return Option.none();
  }

  /** The pallet with this index; none if the runtime lacks it. */
  public Option<PalletMetadata> pallet(int index) {
    for (PalletMetadata each : pallets) {
      if (each.index() == index) {
        return Option.some(each);
      }
    }
    return Option.none();
  }
}
