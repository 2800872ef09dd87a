package io.decentralml.wasmtoolchain;

import io.decentralml.crypto.Blake2b;
import io.decentralml.primitives.ApiVersionCodec;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.scale.ScaleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Builds the runtime as a WebAssembly module, in strict MVP, twice: plain and compressed.
 *
 * <p>The same sources and tools give the same bytes. Sources: Polkadot specification, appendix C
 * "Polkadot Runtime API" (entry points, custom sections) and section 2.6.2 (compression).
 */
public final class ModuleBuild {
  private static final String NAME = "decentralml_runtime";

  private final Path work;
  private final Toolchain tools;

  private ModuleBuild(Path work) {
    this.work = work;
    this.tools = new Toolchain(work);
  }

  /**
   * Builds the module.
   *
   * @param arguments the folder of the generated C, the folder of the platform in C, the folder to
   *     write to, and the folder of the module among the sources
   * @throws IOException if a tool is missing or fails, a file cannot be read or written, or the
   *     module among the sources is another one
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path generated = Path.of(arguments[0]).toAbsolutePath();
    Path platform = Path.of(arguments[1]).toAbsolutePath();
    Path target = Path.of(arguments[2]).toAbsolutePath();
    Path work = Files.createDirectories(target.resolve("wasm"));
    byte[] module = new ModuleBuild(work).build(generated, platform);
    write(target.resolve(NAME + ".wasm"), module);
    byte[] compressed = CompressedCode.of(module);
    write(target.resolve(NAME + ".compact.compressed.wasm"), compressed);
    keep(Path.of(arguments[3]).resolve(NAME + ".compact.compressed.wasm"), compressed);
  }

  /** Compares the module with the one among the sources, or replaces that one when told to. */
  private static void keep(Path kept, byte[] code) throws IOException {
    if (Files.exists(kept) && Arrays.equals(Files.readAllBytes(kept), code)) {
      return;
    }
    if (!Boolean.getBoolean("wasm.update")) {
      throw new IOException(
          "the module among the sources is not the one that this runtime makes: run ./mvnw -Pwasm"
              + " -Dwasm.update=true package, and commit "
              + kept);
    }
    Files.createDirectories(kept.getParent());
    Files.write(kept, code);
    System.out.println("updated " + kept.getFileName() + " among the sources");
  }

  private byte[] build(Path generated, Path platform) throws IOException, InterruptedException {
    GeneratedC.in(generated).prepare(work, EntryPoints.names());
    Path linked = tools.compile(generated, platform);
    Path prepared = tools.prepare(linked);
    Path optimised = tools.optimise(prepared);
    byte[] module = withVersion(Files.readAllBytes(optimised));
    tools.validate(Files.write(work.resolve(NAME + ".wasm"), module));
    return module;
  }

  /** Hosts read the version from custom sections, so that they need not start the module. */
  private static byte[] withVersion(byte[] module) {
    RuntimeVersion version = EntryPoints.version();
    ScaleWriter apis = new ScaleWriter();
    version.apis().list().forEach(each -> ApiVersionCodec.CODEC.encode(each, apis));
    RuntimeVersion withoutApis =
        new RuntimeVersion(
            version.specName(),
            version.implName(),
            version.authoringVersion(),
            version.specVersion(),
            version.implVersion(),
            new ApiVersions(List.of()),
            version.transactionVersion(),
            version.systemVersion());
    byte[] described =
        CustomSection.append(
            module, "runtime_version", RuntimeVersionCodec.CODEC.toBytes(withoutApis));
    return CustomSection.append(described, "runtime_apis", apis.toBytes());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    System.out.printf(
        "%s: %,d bytes, BLAKE2b-256 0x%s%n",
        file.getFileName(), bytes.length, HexFormat.of().formatHex(Blake2b.hash256(bytes)));
  }
}
