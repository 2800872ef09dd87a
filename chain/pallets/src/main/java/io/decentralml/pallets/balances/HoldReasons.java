package io.decentralml.pallets.balances;

import io.decentralml.frame.PalletId;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All reasons for which the pallets of a runtime may hold money, in ascending order of pallet and
 * index.
 *
 * @param path the metadata path, such as {@code decentralml_runtime::RuntimeHoldReason}
 * @param reasons at most one for each pair of pallet and index
 */
public record HoldReasons(String path, List<HoldReason> reasons) {
  /** All reasons of a runtime. */
  public HoldReasons {
    reasons = List.copyOf(reasons);
  }

  /** How many different holds an account can have. */
  int count() {
    return reasons.size();
  }

  /** The shape in metadata: a case for each pallet, which holds a variant of its reasons. */
  TypeShape shape() {
    List<TypeShape.Case> cases = new ArrayList<>();
    int from = 0;
    while (from < reasons.size()) {
      PalletId pallet = reasons.get(from).pallet();
      int to = from;
      while (to < reasons.size() && reasons.get(to).pallet().equals(pallet)) {
        to++;
      }
      cases.add(palletCase(pallet, reasons.subList(from, to)));
      from = to;
    }
    return new TypeShape.Variant(path, List.of(), cases, List.of());
  }

  private static TypeShape.Case palletCase(PalletId pallet, List<HoldReason> own) {
    List<TypeShape.Case> cases = new ArrayList<>();
    for (HoldReason reason : own) {
      cases.add(new TypeShape.Case(reason.name(), List.of(), reason.index(), List.of()));
    }
    String crate = "pallet_" + snakeCase(pallet.name());
    TypeShape shape =
        new TypeShape.Variant(crate + "::pallet::HoldReason", List.of(), cases, List.of());
    return new TypeShape.Case(
        pallet.name(),
        List.of(new TypeShape.Field(Option.none(), shape, crate + "::HoldReason", List.of())),
        pallet.index(),
        List.of());
  }

  /** {@code SafetyCouncil} as {@code safety_council}. */
  private static String snakeCase(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (upper && i > 0 && !(name.charAt(i - 1) >= 'A' && name.charAt(i - 1) <= 'Z')) {
        text.append('_');
      }
      text.append(upper ? (char) (c + ('a' - 'A')) : c);
    }
    return text.toString();
  }

  /** {@code events}, with these reasons in their shape. */
  Codec<BalancesEvent> within(Codec<BalancesEvent> events) {
    return new Codec<>() {
      @Override
      public void encode(BalancesEvent value, ScaleWriter out) {
        events.encode(value, out);
      }

      @Override
      public @Nullable BalancesEvent decode(ScaleReader in) {
        return events.decode(in);
      }

      @Override
      public TypeShape shape() {
        return resolved(events.shape(), HoldReasons.this.shape());
      }
    };
  }

  private static TypeShape resolved(TypeShape events, TypeShape reasonShape) {
    if (!(events instanceof TypeShape.Variant(var path, var parameters, var cases, var docs))) {
      return events;
    }
    List<TypeShape.Case> resolved = new ArrayList<>();
    for (TypeShape.Case each : cases) {
      List<TypeShape.Field> fields = new ArrayList<>();
      for (TypeShape.Field field : each.fields()) {
        fields.add(
            field.type().equals(RuntimeHoldReason.PLACEHOLDER)
                ? new TypeShape.Field(field.name(), reasonShape, field.typeName(), field.docs())
                : field);
      }
      resolved.add(new TypeShape.Case(each.name(), fields, each.index(), each.docs()));
    }
    return new TypeShape.Variant(path, parameters, resolved, docs);
  }
}
