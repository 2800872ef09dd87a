package io.decentralml.cli.node;

import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.CodeExecution;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.ComparedRuntime;
import io.decentralml.wasm.VersionSections;
import io.decentralml.wasm.WasmRuntime;
import org.jspecify.annotations.Nullable;

/** By what the runtime is executed. */
enum Execution implements CodeExecution {
  /** Java, the quickest; only chains whose code is this program's own. */
  NATIVE {
    @Override
    public ChainRuntime of(Bytes code) throws ForeignChainException {
      OwnCode.check(code);
      return new DecentralMLRuntime();
    }
  },
  /** The chain's own code, a WebAssembly module, as every Polkadot host does. */
  WASM {
    @Override
    public ChainRuntime of(Bytes code) throws ForeignChainException {
      try {
        return WasmRuntime.of(code.toArray());
      } catch (CodeException unfit) {
        throw new ForeignChainException(
            "this program cannot execute the chain's code: " + unfit.getMessage());
      }
    }
  },
  /** Both, call by call; the node stops at the first difference. */
  BOTH {
    @Override
    public ChainRuntime of(Bytes code) throws ForeignChainException {
      return new ComparedRuntime(NATIVE.of(code), WASM.of(code), Execution::stop);
    }
  };

  /** Ends the process: a node whose two forms differ must not go on, and both may be wrong. */
  private static void stop(String difference) {
    System.err.println(
        "error: " + difference + "; the node stops. This is a defect; please report it.");
    new Thread(() -> System.exit(1), "stop").start();
  }

  @Override
  public byte @Nullable [] version(byte[] code) {
    try {
      return RuntimeVersionCodec.CODEC.toBytes(VersionSections.of(code));
    } catch (CodeException _) {
      return null;
    }
  }
}
