package io.decentralml.equivalence;

import io.decentralml.primitives.ApiVersion;
import io.decentralml.primitives.ApiVersionCodec;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.util.HexFormat;
import java.util.List;

/**
 * What a chain takes for the code of its next runtime: a WebAssembly module that says its version
 * and does nothing.
 */
final class NextCode {
  /**
   * What hosts need of any module: a page of memory, exported as {@code memory}, and a constant,
   * exported as {@code __heap_base}.
   */
  private static final String MODULE =
      "0061736d01000000"
          + "0503010001"
          + "0607017f004180080b"
          + "0718"
          + "02"
          + "066d656d6f72790200"
          + "0b5f5f686561705f626173650300";

  private NextCode() {}

  static Bytes module() {
    RuntimeVersion now = EntryPoints.version();
    RuntimeVersion next =
        new RuntimeVersion(
            now.specName(),
            now.implName(),
            now.authoringVersion(),
            now.specVersion() + 1,
            now.implVersion(),
            new ApiVersions(List.of()),
            now.transactionVersion(),
            now.systemVersion());
    ScaleWriter apis = new ScaleWriter();
    for (ApiVersion each : now.apis().list()) {
      ApiVersionCodec.CODEC.encode(each, apis);
    }
    ScaleWriter out = new ScaleWriter();
    out.raw(HexFormat.of().parseHex(MODULE));
    section("runtime_version", RuntimeVersionCodec.CODEC.toBytes(next), out);
    section("runtime_apis", apis.toBytes(), out);
    return Bytes.wrap(out.toBytes());
  }

  /** A custom section: 0, the length of what follows, the name's length, the name, the content. */
  private static void section(String name, byte[] content, ScaleWriter out) {
    ScaleWriter section = new ScaleWriter();
    section.u8(name.length());
    section.raw(Bytes.utf8(name).toArray());
    section.raw(content);
    byte[] bytes = section.toBytes();
    out.u8(0);
    int length = bytes.length;
    while (length > 0x7f) {
      out.u8(length & 0x7f | 0x80);
      length >>>= 7;
    }
    out.u8(length);
    out.raw(bytes);
  }
}
