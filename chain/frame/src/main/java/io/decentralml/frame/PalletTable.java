package io.decentralml.frame;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The pallets of a runtime in ascending order of index, and the types that are made of theirs: the
 * outer enums of calls, events and errors.
 */
public final class PalletTable {
  private final String crate;
  private final RuntimeCallCodec calls;
  private final List<Pallet<?, ?>> pallets = new ArrayList<>();

  /** No pallets yet; the types are named under {@code crate}, as in {@code crate::RuntimeCall}. */
  public PalletTable(String crate) {
    this.crate = crate;
    this.calls = new RuntimeCallCodec(crate + "::RuntimeCall");
  }

  /** Adds a pallet, and answers it. */
  public <P extends Pallet<?, ?>> P add(P pallet) {
    pallets.add(pallet);
    calls.add(pallet);
    return pallet;
  }

  /** All pallets. */
  public List<Pallet<?, ?>> pallets() {
    return pallets;
  }

  /** What the metadata types of this runtime are named under. */
  public String crate() {
    return crate;
  }

  /** How the calls of all pallets are written. */
  public RuntimeCallCodec calls() {
    return calls;
  }

  /** An event of any pallet. */
  public TypeShape event() {
    return deferred("RuntimeEvent", pallet -> Option.some(pallet.eventShape()));
  }

  /** An error of any pallet. */
  public TypeShape error() {
    return deferred("RuntimeError", Pallet::errorShape);
  }

  private TypeShape deferred(String name, Part part) {
    String path = crate + "::" + name;
    return new TypeShape.Deferred(path, () -> outerEnum(path, part));
  }

  private TypeShape outerEnum(String path, Part part) {
    List<TypeShape.Case> cases = new ArrayList<>();
    for (Pallet<?, ?> pallet : pallets) {
      if (part.of(pallet) instanceof Option.Some<TypeShape>(TypeShape shape) && !isEmpty(shape)) {
        cases.add(outerCase(pallet, shape));
      }
    }
    return new TypeShape.Variant(path, List.of(), cases, List.of());
  }

  /** Whether {@code shape} has no values. */
  static boolean isEmpty(TypeShape shape) {
    return shape instanceof TypeShape.Variant variant && variant.cases().isEmpty();
  }

  /** The case of {@code pallet} in an outer enum. */
  static TypeShape.Case outerCase(Pallet<?, ?> pallet, TypeShape shape) {
    TypeShape.Field field =
        new TypeShape.Field(Option.none(), shape, pallet.id().name(), List.of());
    return new TypeShape.Case(pallet.id().name(), List.of(field), pallet.id().index(), List.of());
  }

  /** One type of a pallet. */
  private interface Part {
    Option<TypeShape> of(Pallet<?, ?> pallet);
  }
}
