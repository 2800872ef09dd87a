package io.decentralml.frame;

import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the calls of a whole runtime: the pallet's index, then its call. Calls that
 * carry calls nest at most as deep as a {@link ScaleReader} allows.
 */
public final class RuntimeCallCodec implements Codec<RuntimeCall<?>> {
  private final String path;
  private final List<Pallet<?, ?>> pallets = new ArrayList<>();

  /**
   * A codec under the metadata path {@code path}, such as {@code decentralml_runtime::RuntimeCall}.
   */
  public RuntimeCallCodec(String path) {
    this.path = path;
  }

  /**
   * Adds a pallet; a pallet whose calls carry calls needs this codec before it is made, hence not
   * in the constructor.
   */
  public void add(Pallet<?, ?> pallet) {
    pallets.add(pallet);
  }

  @Override
  public void encode(RuntimeCall<?> value, ScaleWriter out) {
    encodeCall(value, out);
  }

  private static <C extends Call> void encodeCall(RuntimeCall<C> value, ScaleWriter out) {
    out.u8(value.pallet().id().index());
    value.pallet().calls().encode(value.call(), out);
  }

  @Override
  public @Nullable RuntimeCall<?> decode(ScaleReader in) {
    int index = in.u8();
    if (!in.enter()) {
      return null;
    }
    RuntimeCall<?> call = null;
    for (Pallet<?, ?> pallet : pallets) {
      if (pallet.id().index() == index) {
        call = decodeCall(pallet, in);
      }
    }
    if (call == null) {
      in.fail("a call of this runtime");
    }
    in.leave();
    return in.failed() ? null : call;
  }

  private static <C extends Call> @Nullable RuntimeCall<C> decodeCall(
      Pallet<C, ?> pallet, ScaleReader in) {
    C call = pallet.calls().decode(in);
    return call == null ? null : new RuntimeCall<>(pallet, call);
  }

  @Override
  public TypeShape shape() {
    return new TypeShape.Deferred(path, this::variant);
  }

  private TypeShape variant() {
    List<TypeShape.Case> cases = new ArrayList<>();
    for (Pallet<?, ?> pallet : pallets) {
      TypeShape calls = pallet.calls().shape();
      if (!PalletTable.isEmpty(calls)) {
        cases.add(PalletTable.outerCase(pallet, calls));
      }
    }
    return new TypeShape.Variant(path, List.of(), cases, List.of());
  }
}
