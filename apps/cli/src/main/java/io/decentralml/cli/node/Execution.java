package io.decentralml.cli.node;

import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.ComparedRuntime;
import io.decentralml.wasm.WasmRuntime;

/** By what the runtime is executed. */
enum Execution {
  /** Java, the quickest. */
  NATIVE {
    @Override
    ChainRuntime runtime() {
      return new DecentralMLRuntime();
    }
  },
  /** The WebAssembly module, as every Polkadot host does. */
  WASM {
    @Override
    ChainRuntime runtime() throws CodeException {
      return WasmRuntime.of(RuntimeCode.bytes().toArray());
    }
  },
  /** Both, call by call; the node stops at the first difference. */
  BOTH {
    @Override
    ChainRuntime runtime() throws CodeException {
      return new ComparedRuntime(NATIVE.runtime(), WASM.runtime(), Execution::stop);
    }
  };

  /** Ends the process: a node whose two forms differ must not go on, and both may be wrong. */
  private static void stop(String difference) {
    System.err.println(
        "error: " + difference + "; the node stops. This is a defect; please report it.");
    new Thread(() -> System.exit(1), "stop").start();
  }

  /** The runtime; to read a module takes some seconds. */
  abstract ChainRuntime runtime() throws CodeException;
}
