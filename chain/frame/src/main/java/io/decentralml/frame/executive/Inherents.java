package io.decentralml.frame.executive;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.RuntimeCallCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.runtimeapi.CheckInherentsResult;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The inherents of all pallets. */
public final class Inherents {
  private final RuntimeCallCodec calls;
  private final List<InherentProvider> providers;

  /** The inherents of {@code providers}, in their order. */
  public Inherents(RuntimeCallCodec calls, List<InherentProvider> providers) {
    this.calls = calls;
    this.providers = List.copyOf(providers);
  }

  /** Whether {@code call} is an inherent. */
  boolean isInherent(RuntimeCall<?> call) {
    for (InherentProvider provider : providers) {
      if (provider.isInherent(call)) {
        return true;
      }
    }
    return false;
  }

  /** The extrinsics that a block made with {@code data} starts with. */
  public List<OpaqueExtrinsic> create(InherentData data) {
    List<OpaqueExtrinsic> extrinsics = new ArrayList<>();
    for (InherentProvider provider : providers) {
      if (provider.create(data) instanceof Option.Some<RuntimeCall<?>>(RuntimeCall<?> call)) {
        ScaleWriter out = new ScaleWriter();
        out.u8(ExtrinsicReader.BARE_V4);
        calls.encode(call, out);
        extrinsics.add(new OpaqueExtrinsic(Bytes.wrap(out.toBytes())));
      }
    }
    return extrinsics;
  }

  /** Whether the inherents among {@code block} agree with {@code data}. */
  CheckInherentsResult check(List<RuntimeCall<?>> block, InherentData data) {
    SortedMap<Bytes, Bytes> errors = new TreeMap<>();
    boolean fatal = false;
    for (RuntimeCall<?> call : block) {
      for (InherentProvider provider : providers) {
        if (provider.isInherent(call)
            && provider.check(call, data)
                instanceof
                Option.Some<InherentProvider.InherentError>(
                    InherentProvider.InherentError(Bytes encoded, var severity))) {
          errors.put(provider.identifier(), encoded);
          fatal |= severity == InherentProvider.Severity.FATAL;
        }
      }
    }
    return errors.isEmpty()
        ? CheckInherentsResult.OKAY
        : new CheckInherentsResult(false, fatal, new InherentData(errors));
  }
}
