package io.decentralml.wasm;

import io.decentralml.primitives.ApiVersion;
import io.decentralml.primitives.ApiVersionCodec;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.SectionId;
import run.endive.wasm.types.UnknownCustomSection;

/**
 * What a module says about itself: {@code runtime_version} has its version without the list of
 * APIs, {@code runtime_apis} that list without its length.
 *
 * <p>Source: Polkadot specification, section C.4.1.
 */
public final class VersionSections {
  private static final int API_BYTES = 12;

  private VersionSections() {}

  /**
   * The version of {@code code}, of which nothing but these sections is read.
   *
   * @param code a WebAssembly module, or one compressed as chains store it
   * @throws CodeException if it is not, or does not say its version
   */
  public static RuntimeVersion of(byte[] code) throws CodeException {
    byte[] module = CompressedCode.unpack(code);
    Parser parser =
        Parser.builder().includeSectionId(SectionId.CUSTOM).withValidation(false).build();
    try {
      return read(parser.parse(() -> new ByteArrayInputStream(module)));
    } catch (WasmEngineException broken) {
      throw new CodeException("the code is no WebAssembly module: " + broken.getMessage(), broken);
    }
  }

  static RuntimeVersion read(WasmModule module) throws CodeException {
    RuntimeVersion version = decode(RuntimeVersionCodec.CODEC, section(module, "runtime_version"));
    return new RuntimeVersion(
        version.specName(),
        version.implName(),
        version.authoringVersion(),
        version.specVersion(),
        version.implVersion(),
        new ApiVersions(apis(section(module, "runtime_apis"))),
        version.transactionVersion(),
        version.systemVersion());
  }

  private static List<ApiVersion> apis(ScaleReader in) throws CodeException {
    List<ApiVersion> apis = new ArrayList<>();
    while (in.remaining() >= API_BYTES) {
      apis.add(decode(ApiVersionCodec.CODEC, in));
    }
    return apis;
  }

  private static <T> T decode(Codec<T> codec, ScaleReader in) throws CodeException {
    T value = codec.decode(in);
    if (value == null || in.failed()) {
      throw new CodeException("the code's version cannot be read");
    }
    return value;
  }

  private static ScaleReader section(WasmModule module, String name) throws CodeException {
    if (module.customSection(name) instanceof UnknownCustomSection section) {
      return new ScaleReader(section.bytes());
    }
    throw new CodeException("the code does not say its version: it has no section " + name);
  }
}
