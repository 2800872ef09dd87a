package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * All types of a runtime.
 *
 * @param types in ascending order of their numbers
 */
@ScaleType("scale_info::portable::PortableRegistry")
public record PortableRegistry(List<PortableType> types) {
  /** Copies the list. */
  public PortableRegistry {
    types = List.copyOf(types);
  }

  /** The type with this number; none if the registry lacks it. */
  public Option<TypeInfo> find(TypeId id) {
    int at = id.value();
    return at >= 0 && at < types.size() && types.get(at).id().equals(id)
        ? Option.some(types.get(at).type())
        : Option.none();
  }

  /**
   * The type with this number.
   *
   * @throws IllegalArgumentException if the registry lacks it
   */
  public TypeInfo get(TypeId id) {
    if (find(id) instanceof Option.Some<TypeInfo>(TypeInfo type)) {
      return type;
    }
    throw new IllegalArgumentException("no type " + id.value() + " in the registry");
  }
}
