package io.decentralml.wasm;

import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import run.endive.wasm.WasmEngineException;

/**
 * A runtime that is a WebAssembly module. Each call gets an instance of its own, as on every
 * Polkadot host, so nothing stays from one call to the next.
 *
 * <p>Source: Polkadot specification, section 2.6 "Runtime".
 */
public final class WasmRuntime implements ChainRuntime {
  private final CompiledModule module;
  private final Bytes version;

  private WasmRuntime(CompiledModule module, RuntimeVersion version) {
    this.module = module;
    this.version = Bytes.wrap(RuntimeVersionCodec.CODEC.toBytes(version));
  }

  /**
   * Reads and compiles a runtime's code, which takes some seconds.
   *
   * @param code a WebAssembly module, or one compressed as chains store it
   * @throws CodeException if it is not, does not say its version, or asks for a function that this
   *     host does not have
   */
  public static WasmRuntime of(byte[] code) throws CodeException {
    CompiledModule module = CompiledModule.of(CompressedCode.unpack(code));
    return new WasmRuntime(module, VersionSections.read(module.module()));
  }

  @Override
  public Bytes version() {
    return version;
  }

  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    if (!module.entryPoints().contains(entryPoint)) {
      throw new RuntimeTrap("no entry point " + entryPoint);
    }
    try {
      return new ModuleCall(module, host).call(entryPoint, arguments);
    } catch (WasmEngineException | StackOverflowError trap) {
      throw new RuntimeTrap("the runtime trapped in " + entryPoint, trap);
    }
  }
}
