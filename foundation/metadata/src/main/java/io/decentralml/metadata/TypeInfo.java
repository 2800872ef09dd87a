package io.decentralml.metadata;

import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A type of a registry.
 *
 * @param path the parts of the full name; empty for types without one
 * @param parameters generic parameters
 * @param definition what it consists of
 * @param docs lines of explanation
 */
@ScaleType("scale_info::ty::Type")
public record TypeInfo(
    List<String> path,
    @ScaleField(name = "params") List<TypeParameter> parameters,
    @ScaleField(name = "type_def") TypeDefinition definition,
    List<String> docs) {
  /** The last part of the full name; empty for types without one. */
  public String name() {
    return path.isEmpty() ? "" : path.getLast();
  }

  /** The full name, its parts joined by {@code ::}. */
  public String fullName() {
    return String.join("::", path);
  }
}
